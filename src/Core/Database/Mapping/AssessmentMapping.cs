using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class QuestionSetMapping : IEntityTypeConfiguration<QuestionSet>
{
    public void Configure(EntityTypeBuilder<QuestionSet> set)
    {
        set.HasIndex(s => s.Number).IsUnique();
        set.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId);
    }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<ContextualAssessment>
{
    public void Configure(EntityTypeBuilder<ContextualAssessment> assessment)
    {
        assessment.HasIndex(a => new { a.YoungPersonId, a.Number }).IsUnique();
        assessment.HasOne<YoungPerson>().WithMany().HasForeignKey(a => a.YoungPersonId);
        assessment.HasOne<QuestionSet>().WithMany().HasForeignKey(a => a.QuestionSetId);
        assessment.HasMany(a => a.Answers).WithOne().HasForeignKey(f => f.AssessmentId);
    }
}

internal sealed class AssessmentAnswerMapping : IEntityTypeConfiguration<AssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<AssessmentAnswer> answer) => answer.HasKey(a => new { a.AssessmentId, a.Question });
}

internal sealed class LevelDecisionMapping : IEntityTypeConfiguration<LevelDecision>
{
    public void Configure(EntityTypeBuilder<LevelDecision> decision)
    {
        decision.HasIndex(d => new { d.AssessmentId, d.At });
        decision.HasOne<ContextualAssessment>().WithMany().HasForeignKey(d => d.AssessmentId);
    }
}

internal sealed class LifeEventMapping : IEntityTypeConfiguration<LifeEvent>
{
    public void Configure(EntityTypeBuilder<LifeEvent> happened) =>
        happened.HasOne<YoungPerson>().WithMany().HasForeignKey(e => e.YoungPersonId);
}

internal sealed class QuestionDraftMapping : IEntityTypeConfiguration<QuestionDraft>
{
    public void Configure(EntityTypeBuilder<QuestionDraft> draft) =>
        draft.HasOne<Site>().WithMany().HasForeignKey(d => d.SiteId);
}

internal sealed class MapEntryMapping : IEntityTypeConfiguration<MapEntry>
{
    public void Configure(EntityTypeBuilder<MapEntry> entry)
    {
        entry.HasOne<YoungPerson>().WithMany().HasForeignKey(e => e.YoungPersonId);
        entry.HasOne<Venue>().WithMany().HasForeignKey(e => e.VenueId);
        entry.HasOne<FamilyMember>().WithMany().HasForeignKey(e => e.FamilyMemberId);
        entry.HasIndex(e => new { e.YoungPersonId, e.FamilyMemberId }).IsUnique();
        entry.Ignore(e => e.IsGuarded);
    }
}

internal sealed class MapTieMapping : IEntityTypeConfiguration<MapTie>
{
    public void Configure(EntityTypeBuilder<MapTie> tie)
    {
        tie.HasIndex(t => t.YoungPersonId);
        tie.HasOne<MapEntry>().WithMany().HasForeignKey(t => t.FromId);
        tie.HasOne<MapEntry>().WithMany().HasForeignKey(t => t.ToId);
    }
}
