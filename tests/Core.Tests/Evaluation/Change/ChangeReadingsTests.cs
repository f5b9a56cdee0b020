using Steadfast.Core.Acts;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Outcomes;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Change;

public sealed class ChangeReadingsTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Database_IsCountedAsAPackageIs()
    {
        var referral = await service.AddReferralAsync();
        await using (var db = service.Open())
        {
            foreach (var (day, value) in new[] { (new DateOnly(2021, 3, 1), "5"), (new DateOnly(2021, 6, 1), "3") })
                db.Outcomes.Add(new OutcomeMeasure { YoungPersonId = referral.YoungPersonId, Measure = ChangeStudy.Risk, RecordedOn = day, Value = value });
            db.Record(new Deed(ActKind.OutcomeRecorded, null, referral.YoungPersonId, referral.Id));
            await db.SaveChangesAsync();
        }
        using var scope = service.Scope();
        var change = await scope.Get<ChangeReadings>().CountAsync(new TablesRequest(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), default);
        change.Rows.Single(row => row.Measure == ChangeStudy.Risk && row.Site == "Cardiff").Counts.ShouldBe(new ChangeCounts(1, 0, 0, 1, 0, 0));
    }
}
