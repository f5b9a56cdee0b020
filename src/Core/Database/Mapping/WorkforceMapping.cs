using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class StaffKeyMapping : IEntityTypeConfiguration<StaffKey>
{
    public void Configure(EntityTypeBuilder<StaffKey> key) => key.HasKey(k => k.OwnerId);
}

internal sealed class StageDecisionMapping : IEntityTypeConfiguration<StageDecision>
{
    public void Configure(EntityTypeBuilder<StageDecision> decision)
    {
        decision.HasIndex(d => new { d.AccountId, d.Number }).IsUnique();
        decision.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
    }
}

internal sealed class StageProposalMapping : IEntityTypeConfiguration<StageProposal>
{
    public void Configure(EntityTypeBuilder<StageProposal> proposal)
    {
        proposal.HasIndex(p => new { p.AccountId, p.Status });
        proposal.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
    }
}

internal sealed class ConflictOfInterestMapping : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.HasIndex(c => new { c.AccountId, c.YoungPersonId });
        conflict.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        conflict.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class CaseloadWeightsMapping : IEntityTypeConfiguration<CaseloadWeights>
{
    public void Configure(EntityTypeBuilder<CaseloadWeights> weights)
    {
        weights.HasKey(w => w.SiteId);
        weights.HasOne<Site>().WithOne().HasForeignKey<CaseloadWeights>(w => w.SiteId);
    }
}

internal sealed class SupervisionMapping : IEntityTypeConfiguration<Supervision>
{
    public void Configure(EntityTypeBuilder<Supervision> supervision)
    {
        supervision.HasKey(s => s.AccountId);
        supervision.HasIndex(s => s.SupervisorId);
        supervision.HasOne<Account>().WithOne().HasForeignKey<Supervision>(s => s.AccountId);
    }
}

internal sealed class StaffNoteMapping : IEntityTypeConfiguration<StaffNote>
{
    public void Configure(EntityTypeBuilder<StaffNote> note)
    {
        note.HasIndex(n => new { n.AccountId, n.Kind, n.On });
        note.HasIndex(n => n.WriterId);
        note.HasIndex(n => n.SharedWith);
        note.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
    }
}

internal sealed class LivedExperienceMapping : IEntityTypeConfiguration<LivedExperience>
{
    public void Configure(EntityTypeBuilder<LivedExperience> told)
    {
        told.HasKey(t => t.AccountId);
        told.HasOne<Account>().WithOne().HasForeignKey<LivedExperience>(t => t.AccountId);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.HasIndex(a => new { a.AccountId, a.From });
        absence.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }
}

internal sealed class CaseCoverMapping : IEntityTypeConfiguration<CaseCover>
{
    public void Configure(EntityTypeBuilder<CaseCover> cover)
    {
        cover.HasIndex(c => new { c.AccountId, c.To });
        cover.HasIndex(c => new { c.YoungPersonId, c.From });
        cover.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
        cover.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

internal sealed class OnCallShiftMapping : IEntityTypeConfiguration<OnCallShift>
{
    public void Configure(EntityTypeBuilder<OnCallShift> shift)
    {
        shift.HasIndex(s => new { s.SiteId, s.StartsAt });
        shift.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId);
        shift.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> candidate)
    {
        candidate.HasIndex(c => new { c.SiteId, c.Status });
        candidate.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId);
    }
}

internal sealed class StepTakenMapping : IEntityTypeConfiguration<StepTaken>
{
    public void Configure(EntityTypeBuilder<StepTaken> step)
    {
        step.HasKey(s => new { s.CandidateId, s.Step });
        step.HasOne<Candidate>().WithMany().HasForeignKey(s => s.CandidateId);
    }
}

internal sealed class SuitabilityDecisionMapping : IEntityTypeConfiguration<SuitabilityDecision>
{
    public void Configure(EntityTypeBuilder<SuitabilityDecision> decision)
    {
        decision.HasKey(d => new { d.CandidateId, d.Round, d.AccountId });
        decision.HasOne<Candidate>().WithMany().HasForeignKey(d => d.CandidateId);
    }
}
