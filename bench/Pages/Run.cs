namespace Steadfast.PagesBench;

/// <summary>What was measured of one page at one size.</summary>
internal sealed class Measured(string page, int youngPeople)
{
    public string Page => page;

    public int YoungPeople => youngPeople;

    public List<double> Milliseconds { get; } = [];

    public List<double> Reference { get; } = [];

    /// <summary>Milliseconds of processor time, which other work on the machine does not lengthen as it does the clock's.</summary>
    public List<double> Processor { get; } = [];

    public List<double> Allocated { get; } = [];

    public int Bytes { get; set; }

    public double Median => At(Milliseconds, 0.5);

    public double P95 => At(Milliseconds, 0.95);

    public double ReferenceMedian => At(Reference, 0.5);

    public double ProcessorMedian => At(Processor, 0.5);

    public double AllocatedMedian => At(Allocated, 0.5);

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)Math.Min(values.Count - 1, share * values.Count));
}

/// <summary>Asks every page of every size by turns, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Run
{
    public const string Write = "one contact written";
    private const int WarmUp = 120;
    private const int Settle = 10;
    private static readonly (string Page, Func<Server, int, Task<Answer>> Ask)[] Pages =
    [
        ("caseload of 50", (s, _) => s.CaseloadAsync()),
        ("case", (s, turn) => s.CaseAsync(turn)),
        ("person search", (s, turn) => s.SearchAsync(turn)),
        ("case of 2,000 events", (s, _) => s.LongRecordAsync("")),
        ("its timeline", (s, turn) => s.LongRecordAsync($"/timeline?page={1 + turn % 100}")),
        ("its ways of reaching them", (s, _) => s.LongRecordAsync("/reaching")),
        ("My day", (s, _) => s.PageAsync("/my-day")),
        ("groups", (s, _) => s.PageAsync("/groups")),
        ("My team", (s, _) => s.ManagerPageAsync("/my-team")),
        ("waiting list", (s, _) => s.ManagerPageAsync("/triage/waiting")),
        ("fund", (s, _) => s.ManagerPageAsync("/fund")),
        ("safeguarding learning", (s, _) => s.ManagerPageAsync("/safeguarding/learning")),
    ];

    public static async Task<Report> MeasureAsync(IReadOnlyList<Server> servers, Memory memory, int requests)
    {
        await WarmUpAsync(servers, Pages.Select(p => p.Ask));
        var all = new List<Measured>();
        foreach (var (page, ask) in Pages)
            all.AddRange(await MeasurePageAsync(servers, memory, requests, page, ask));
        all.AddRange(await MeasureWritesAsync(servers, requests));
        return new(all, await servers[0].ScriptBytesAsync());
    }

    /// <summary>Until the code that serves has been compiled for good, which the runtime does in the background after some calls.</summary>
    private static async Task WarmUpAsync(IReadOnlyList<Server> servers, IEnumerable<Func<Server, int, Task<Answer>>> asks)
    {
        for (var turn = 0; turn < WarmUp; turn++)
        {
            foreach (var ask in asks.Append((server, of) => server.RecordContactAsync(of)))
                foreach (var server in servers)
                    await ask(server, turn);
        }
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static async Task<List<Measured>> MeasurePageAsync(IReadOnlyList<Server> servers, Memory memory, int requests, string page, Func<Server, int, Task<Answer>> ask)
    {
        var measured = servers.Select(s => new Measured(page, s.YoungPeople)).ToList();
        for (var turn = -Settle; turn < requests; turn++)
        {
            foreach (var (server, own) in servers.Zip(measured))
            {
                var answer = await ask(server, turn + Settle);
                var same = await memory.GetAsync(answer.Body);
                if (turn >= 0)
                    Note(own, answer, same);
            }
        }
        return measured;
    }

    // What the client itself allocates is in the reference's figure too.
    private static void Note(Measured own, Answer answer, Answer same)
    {
        own.Milliseconds.Add(answer.Milliseconds);
        own.Reference.Add(same.Milliseconds);
        own.Processor.Add(answer.Processor - same.Processor);
        own.Allocated.Add(answer.Allocated - same.Allocated);
        own.Bytes = Math.Max(own.Bytes, answer.Body.Length);
    }

    private static async Task<List<Measured>> MeasureWritesAsync(IReadOnlyList<Server> servers, int requests)
    {
        var measured = servers.Select(s => new Measured(Write, s.YoungPeople)).ToList();
        using var raw = new RawCommit(servers[0].DatabaseFile);
        for (var turn = -Settle; turn < requests; turn++)
        {
            foreach (var (server, own) in servers.Zip(measured))
            {
                var answer = await server.RecordContactAsync(turn + Settle);
                var alone = raw.Commit();
                if (turn < 0)
                    continue;
                own.Milliseconds.Add(answer.Milliseconds);
                own.Reference.Add(alone);
                own.Processor.Add(answer.Processor);
                own.Allocated.Add(answer.Allocated);
            }
        }
        return measured;
    }
}
