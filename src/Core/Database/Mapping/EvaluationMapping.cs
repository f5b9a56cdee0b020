using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class OffendingRunMapping : IEntityTypeConfiguration<OffendingRun>
{
    public void Configure(EntityTypeBuilder<OffendingRun> run)
    {
        // Two runs at one moment never get one number.
        run.HasIndex(r => r.Number).IsUnique();
        run.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}

internal sealed class RunInputMapping : IEntityTypeConfiguration<RunInput>
{
    public void Configure(EntityTypeBuilder<RunInput> input) =>
        input.HasOne<OffendingRun>().WithMany().HasForeignKey(i => i.RunId);
}

internal sealed class PoliceExtractMapping : IEntityTypeConfiguration<PoliceExtract>
{
    public void Configure(EntityTypeBuilder<PoliceExtract> extract)
    {
        extract.HasIndex(e => e.Number).IsUnique();
        extract.HasIndex(e => new { e.State, e.KeepUntil });
        extract.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId);
    }
}

internal sealed class SealedExtractMapping : IEntityTypeConfiguration<SealedExtract>
{
    public void Configure(EntityTypeBuilder<SealedExtract> content)
    {
        content.HasKey(c => c.ExtractId);
        content.HasOne<PoliceExtract>().WithMany().HasForeignKey(c => c.ExtractId);
    }
}

internal sealed class ForceMappingMapping : IEntityTypeConfiguration<ForceMapping>
{
    public void Configure(EntityTypeBuilder<ForceMapping> mapping) => mapping.HasIndex(m => m.Force).IsUnique();
}

internal sealed class LinkSubjectMapping : IEntityTypeConfiguration<LinkSubject>
{
    public void Configure(EntityTypeBuilder<LinkSubject> subject)
    {
        subject.HasIndex(s => new { s.ExtractId, s.YoungPersonId }).IsUnique();
        subject.HasOne<PoliceExtract>().WithMany().HasForeignKey(s => s.ExtractId);
        subject.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
    }
}

internal sealed class LinkPairMapping : IEntityTypeConfiguration<LinkPair>
{
    public void Configure(EntityTypeBuilder<LinkPair> pair) => pair.HasOne<LinkSubject>().WithMany().HasForeignKey(p => p.SubjectId);
}

internal sealed class LinkReviewMapping : IEntityTypeConfiguration<LinkReview>
{
    public void Configure(EntityTypeBuilder<LinkReview> review)
    {
        // Sent twice at once, it is one review.
        review.HasIndex(r => new { r.SubjectId, r.AccountId }).IsUnique();
        review.HasOne<LinkSubject>().WithMany().HasForeignKey(r => r.SubjectId);
        review.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}

internal sealed class LinkDecisionMapping : IEntityTypeConfiguration<LinkDecision>
{
    public void Configure(EntityTypeBuilder<LinkDecision> decision)
    {
        decision.HasIndex(d => d.SubjectId).IsUnique();
        decision.HasOne<LinkSubject>().WithMany().HasForeignKey(d => d.SubjectId);
        decision.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
    }
}

internal sealed class TableReleaseMapping : IEntityTypeConfiguration<TableRelease>
{
    public void Configure(EntityTypeBuilder<TableRelease> release)
    {
        // Of two at one moment one is told, looks again, and finds the other's figures.
        release.HasIndex(r => r.Number).IsUnique();
        release.HasIndex(r => new { r.Kind, r.Profile, r.From, r.To });
    }
}
