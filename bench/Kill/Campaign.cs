using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Kill;

/// <summary>Round after round: write, kill at a random moment, open again, and look.</summary>
internal sealed class Campaign(IVictim victim)
{
    private const int RoundsOfADatabase = 20;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(5);
    private readonly Random random = new();
    private readonly Outcome outcome = new();
    private string folder = "";

    public async Task<Outcome> RunAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (round % RoundsOfADatabase == 0)
            {
                folder = Directory.CreateTempSubdirectory("steadfast-kill-outside-").FullName;
                await victim.BeginAnewAsync();
                await using var house = new House(victim.Setting, folder);
                await house.OpenAsync();
                await WriteOnceAsync(house);
            }
            await RoundAsync(round);
            if ((round + 1) % 10 == 0)
                Console.WriteLine($"  round {round + 1}: {outcome}");
        }
        return outcome;
    }

    private async Task RoundAsync(int round)
    {
        var (acknowledged, killed) = await WriteAndKillAsync(round);
        var ready = Stopwatch.StartNew();
        victim.Rise();
        await using var house = new House(victim.Setting, folder);
        await house.OpenAsync();
        await WriteOnceAsync(house);
        ready.Stop();
        var wrong = (await LostAsync(house, acknowledged)).Select(a => $"acknowledged and lost: {a}")
            .Concat((await house.VerifyAsync()).Select(f => f.ToString())).ToList();
        if (ready.Elapsed > ReadyWithin)
            wrong.Add($"ready only after {ready.Elapsed.TotalSeconds:F1} s");
        outcome.Add(acknowledged.Count, ready.Elapsed, wrong.Count == 0);
        foreach (var line in wrong.Take(5))
            Console.WriteLine($"  round {round + 1}, {killed} killed: {line}");
    }

    private async Task<(List<string> Acknowledged, string Killed)> WriteAndKillAsync(int round)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Steadfast.Kill");
        using var writer = Process.Start(new ProcessStartInfo(program, ["writer", victim.Setting, folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = writer.StandardError.ReadToEndAsync();
        var acknowledged = new List<string>();
        if (await writer.StandardOutput.ReadLineAsync() is not { } first)
            throw new InvalidOperationException($"the writer wrote nothing: {await errors}");
        acknowledged.Add(first);
        var rest = ReadAsync(writer.StandardOutput, acknowledged);
        await Task.Delay(random.Next(20, 1500));
        var killed = victim.Kill(writer, round);
        await rest;
        await writer.WaitForExitAsync();
        return (acknowledged, killed);
    }

    // A line that the kill cut off was not an acknowledgement.
    private static async Task ReadAsync(StreamReader output, List<string> acknowledged)
    {
        var text = await output.ReadToEndAsync();
        acknowledged.AddRange(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The service is ready when it takes a write.</summary>
    private static async Task WriteOnceAsync(House house)
    {
        await using var scope = house.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var count = await db.Sites.CountAsync();
        await db.AddSiteAsync($"Site {count}", Nation.Wales, $"S{count}", null);
    }

    private static async Task<List<string>> LostAsync(House house, List<string> acknowledged)
    {
        await using var scope = house.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var there = new HashSet<string>();
        there.UnionWith((await db.Referrals.Select(r => r.Reference).ToListAsync()).Select(r => $"referral {r}"));
        there.UnionWith((await db.Holds.Select(h => h.ReferralId).ToListAsync()).Select(h => $"hold {h}"));
        there.UnionWith((await db.Notes.Select(n => n.Id).ToListAsync()).Select(n => $"note {n}"));
        there.UnionWith((await db.Contacts.Select(c => c.FormKey).ToListAsync()).Select(k => $"contact {k}"));
        return [.. acknowledged.Where(a => !there.Contains(a))];
    }
}

/// <summary>What the rounds so far came to.</summary>
internal sealed class Outcome
{
    private readonly List<TimeSpan> ready = [];
    private long writes;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Add(int acknowledged, TimeSpan readyAfter, bool passed)
    {
        writes += acknowledged;
        ready.Add(readyAfter);
        (Passed, Failed) = passed ? (Passed + 1, Failed) : (Passed, Failed + 1);
    }

    public override string ToString() =>
        $"{Passed} rounds passed, {Failed} failed; {writes} acknowledged writes; ready again after {ready.Average(r => r.TotalSeconds):F2} s (longest {ready.Max(r => r.TotalSeconds):F2} s)";
}
