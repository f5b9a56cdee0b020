using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.HasIndex(s => s.Name).IsUnique();
        site.HasIndex(s => s.Letters).IsUnique();
    }
}

internal sealed class OptionMapping : IEntityTypeConfiguration<ListedOption>
{
    public void Configure(EntityTypeBuilder<ListedOption> option) =>
        option.HasIndex(o => new { o.List, o.Code, o.SiteId }).IsUnique();
}

internal sealed class ActMapping : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        // Two writers can never both be the next on a chain.
        act.HasKey(a => new { a.Chain, a.Sequence });
        act.HasIndex(a => new { a.AccountId, a.At });
        act.HasIndex(a => new { a.Kind, a.At });
    }
}

internal sealed class ActChainMapping : IEntityTypeConfiguration<ActChain>
{
    public void Configure(EntityTypeBuilder<ActChain> chain)
    {
        chain.HasKey(c => c.Id);
        chain.HasIndex(c => c.At);
    }
}

internal sealed class BreakGlassMapping : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> broken)
    {
        broken.HasIndex(b => new { b.YoungPersonId, b.AccountId, b.Until });
        broken.HasIndex(b => b.ReviewedAt);
    }
}

internal sealed class LookMapping : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> look)
    {
        look.HasIndex(l => new { l.YoungPersonId, l.At });
        look.HasIndex(l => new { l.AccountId, l.At });
    }
}

internal sealed class KeyRingMapping : IEntityTypeConfiguration<KeyRingEntry>
{
    public void Configure(EntityTypeBuilder<KeyRingEntry> entry) => entry.HasIndex(e => e.Name).IsUnique();
}

internal sealed class ReferenceCounterMapping : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> counter) => counter.HasKey(c => c.SiteId);
}
