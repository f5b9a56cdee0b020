using System.Globalization;

namespace Steadfast.PagesBench;

/// <summary>The table, and whether the goals are met.</summary>
internal sealed class Report(IReadOnlyList<Measured> measured, int scriptBytes)
{
    private const double MostGrowth = 1.5;
    private const double MostCaseloadMilliseconds = 20;
    private const int MostPageBytes = 120 * 1024;
    private const int MostScriptBytes = 30 * 1024;
    private bool passed = true;

    public bool Print()
    {
        Say($"| page | young people | median | p95 | processor, median | reference, median | ratio | bytes | allocated a request |");
        Say($"|---|---|---|---|---|---|---|---|---|");
        foreach (var one in measured)
            Say($"| {one.Page} | {one.YoungPeople:N0} | {one.Median:0.00} ms | {one.P95:0.00} ms | {one.ProcessorMedian:0.00} ms | {one.ReferenceMedian:0.00} ms | {one.Median / one.ReferenceMedian:0.0} | {one.Bytes:N0} | {one.AllocatedMedian / 1024:N0} KB |");
        foreach (var page in measured.GroupBy(m => m.Page))
        {
            var (least, most) = (page.MinBy(m => m.YoungPeople)!, page.MaxBy(m => m.YoungPeople)!);
            Goal($"{page.Key}: p95 at {most.YoungPeople:N0} is {most.P95 / least.P95:0.00} times that at {least.YoungPeople:N0}, at most {MostGrowth}", most.P95 <= MostGrowth * least.P95);
        }
        var caseload = measured.Where(m => m.Page.StartsWith("caseload", StringComparison.Ordinal)).Max(m => m.Median);
        Goal($"caseload page {caseload:0.0} ms median, at most {MostCaseloadMilliseconds}", caseload <= MostCaseloadMilliseconds);
        Goal($"largest page {measured.Max(m => m.Bytes):N0} bytes as sent, at most {MostPageBytes:N0}", measured.Max(m => m.Bytes) <= MostPageBytes);
        Goal($"script {scriptBytes:N0} bytes compressed, at most {MostScriptBytes:N0}", scriptBytes <= MostScriptBytes);
        return passed;
    }

    private void Goal(FormattableString what, bool met)
    {
        passed &= met;
        Say($"{(met ? "PASS" : "FAIL")} {what.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
