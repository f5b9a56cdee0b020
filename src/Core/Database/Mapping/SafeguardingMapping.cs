using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Drafts;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class ConcernMapping : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.HasIndex(c => new { c.YoungPersonId, c.RaisedAt });
        concern.HasIndex(c => new { c.Status, c.RaisedAt });
        concern.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class ConcernStepMapping : IEntityTypeConfiguration<ConcernStep>
{
    public void Configure(EntityTypeBuilder<ConcernStep> step)
    {
        step.HasOne<Concern>().WithMany().HasForeignKey(s => s.ConcernId);
        step.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
    }
}

internal sealed class TellingMapping : IEntityTypeConfiguration<Telling>
{
    public void Configure(EntityTypeBuilder<Telling> telling)
    {
        telling.HasOne<Concern>().WithMany().HasForeignKey(t => t.ConcernId);
        telling.HasOne<YoungPerson>().WithMany().HasForeignKey(t => t.YoungPersonId);
    }
}

internal sealed class MissingEpisodeMapping : IEntityTypeConfiguration<MissingEpisode>
{
    public void Configure(EntityTypeBuilder<MissingEpisode> episode)
    {
        episode.HasIndex(m => new { m.YoungPersonId, m.From });
        episode.HasOne<YoungPerson>().WithMany().HasForeignKey(m => m.YoungPersonId);
    }
}

internal sealed class ReturnConversationMapping : IEntityTypeConfiguration<ReturnConversation>
{
    public void Configure(EntityTypeBuilder<ReturnConversation> conversation)
    {
        conversation.HasOne<MissingEpisode>().WithMany().HasForeignKey(c => c.EpisodeId);
        conversation.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class ServicesCheckMapping : IEntityTypeConfiguration<ServicesCheck>
{
    public void Configure(EntityTypeBuilder<ServicesCheck> check)
    {
        check.HasIndex(c => new { c.YoungPersonId, c.Service });
        check.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class NationalReferralMapping : IEntityTypeConfiguration<NationalReferral>
{
    public void Configure(EntityTypeBuilder<NationalReferral> referral)
    {
        referral.HasIndex(r => new { r.YoungPersonId, r.HandedOn });
        referral.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
    }
}

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.HasIndex(d => new { d.AccountId, d.YoungPersonId, d.Form }).IsUnique();
        draft.HasIndex(d => d.SavedAt);
        draft.HasOne<YoungPerson>().WithMany().HasForeignKey(d => d.YoungPersonId);
    }
}
