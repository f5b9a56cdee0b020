using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Workforce;

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
