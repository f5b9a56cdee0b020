using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class BudgetMapping : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> budget)
    {
        budget.HasIndex(b => new { b.SiteId, b.Year }).IsUnique();
        budget.HasOne<Site>().WithMany().HasForeignKey(b => b.SiteId);
        // The rule in code says it in words; this is for whatever would go past it.
        budget.ToTable(table => table.HasCheckConstraint("CK_Budgets_Used", "\"UsedPence\" >= 0 AND \"UsedPence\" <= \"AllottedPence\""));
    }
}

internal sealed class BudgetChangeMapping : IEntityTypeConfiguration<BudgetChange>
{
    public void Configure(EntityTypeBuilder<BudgetChange> change) =>
        change.HasOne<Budget>().WithMany().HasForeignKey(c => c.BudgetId);
}

internal sealed class SupportRequestMapping : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> request)
    {
        request.HasIndex(r => new { r.YoungPersonId, r.AskedAt });
        request.HasIndex(r => new { r.SiteId, r.Status });
        request.HasIndex(r => new { r.AskedById, r.Status });
        request.HasIndex(r => new { r.BudgetId, r.VoucherNumber }).IsUnique();
        request.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
        request.HasOne<Budget>().WithMany().HasForeignKey(r => r.BudgetId);
    }
}

internal sealed class SupportResultMapping : IEntityTypeConfiguration<SupportResult>
{
    public void Configure(EntityTypeBuilder<SupportResult> result)
    {
        result.HasIndex(r => new { r.RequestId, r.Code }).IsUnique();
        result.HasOne<SupportRequest>().WithMany().HasForeignKey(r => r.RequestId);
        result.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
    }
}

internal sealed class GroupCostMapping : IEntityTypeConfiguration<GroupCost>
{
    public void Configure(EntityTypeBuilder<GroupCost> cost)
    {
        cost.HasIndex(c => c.SessionId);
        cost.HasIndex(c => new { c.SiteId, c.Status });
        cost.HasOne<GroupSession>().WithMany().HasForeignKey(c => c.SessionId);
        cost.HasOne<Budget>().WithMany().HasForeignKey(c => c.BudgetId);
    }
}
