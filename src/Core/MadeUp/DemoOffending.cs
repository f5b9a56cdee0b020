using System.Globalization;
using System.Text;
using Steadfast.Core.Access;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>One made-up result on offending, computed as an evaluator would, so that its page can be read.</summary>
internal sealed class DemoOffending(OffendingRuns runs, DateTime now)
{
    private const long Seed = 20213;
    private static readonly string[] Sites = ["Cardiff", "Dundee", "Edinburgh", "Newcastle"];
    private static readonly string[] Codes = ["8/01", "49/10", "92E/01", "125/09", "19/07"];

    private readonly StringBuilder offences = new("id,offence_date,offence_code\n");
    private readonly StringBuilder missing = new("id,missing_on\n");

    public async Task AddAsync(Account evaluator, CancellationToken cancel)
    {
        var end = DateOnly.FromDateTime(now).AddDays(-40);
        var files = new Dictionary<InputKind, byte[]>
        {
            [InputKind.Cohort] = People("G", 46, end, 0.7),
            [InputKind.Comparison] = People("K", 70, end, 0.95),
            [InputKind.Offences] = Encoding.UTF8.GetBytes(offences.ToString()),
            [InputKind.Missing] = Encoding.UTF8.GetBytes(missing.ToString()),
            [InputKind.Weights] = "offence_code,weight\n8/01,19\n49/10,1\n92E/01,42\n125/09,3\n"u8.ToArray(),
            [InputKind.Away] = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id,from,to,kind\nG-003,{end.AddDays(-400):yyyy-MM-dd},{end.AddDays(-330):yyyy-MM-dd},custody\nG-017,{end.AddDays(-200):yyyy-MM-dd},,moved\n")),
        };
        var by = new Viewer(evaluator.Id, evaluator.Name, evaluator.Role, evaluator.SiteId, now);
        await runs.RunAsync(by, new NewRun(files, IndexDateIs.StartOfSupport, end, 12, 12), cancel);
    }

    private byte[] People(string letter, int count, DateOnly end, double ratio)
    {
        var people = new StringBuilder("id,index_date,site\n");
        for (var i = 1; i <= count; i++)
        {
            var dice = new Dice(Seed, (letter[0] * 1000) + i);
            var (id, index) = ($"{letter}-{i:000}", end.AddDays(-dice.Between(420, 900)));
            people.Append(CultureInfo.InvariantCulture, $"{id},{index:yyyy-MM-dd},{Sites[i % Sites.Length]}\n");
            var often = dice.Percent(30) ? 6.0 : dice.Percent(30) ? 0 : 2.0;
            Happen(ref dice, id, index.AddDays(-365), often);
            Happen(ref dice, id, index, often * ratio);
        }
        return Encoding.UTF8.GetBytes(people.ToString());
    }

    /// <summary>A year's events, with waiting times between them that have no memory.</summary>
    private void Happen(ref Dice dice, string id, DateOnly from, double yearly)
    {
        if (yearly == 0)
            return;
        for (var day = dice.Days(365 / yearly); day < 365; day += 1 + dice.Days(365 / yearly))
            offences.Append(CultureInfo.InvariantCulture, $"{id},{from.AddDays(day):yyyy-MM-dd},{Codes[dice.Skewed(Codes.Length)]}\n");
        for (var day = dice.Days(200); day < 365 && id[0] == 'G'; day += 1 + dice.Days(200))
            missing.Append(CultureInfo.InvariantCulture, $"{id},{from.AddDays(day):yyyy-MM-dd}\n");
    }
}
