using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Evaluation.PoliceData.Runs;

/// <summary>What a run is made of.</summary>
/// <param name="Files">The people and the offences at least.</param>
public sealed record NewRun(IReadOnlyDictionary<InputKind, byte[]> Files, IndexDateIs IndexDateIs, DateOnly ExtractEnd, int MonthsBefore, int MonthsAfter)
{
    public double Threshold { get; init; } = OffendingRequest.MatchThreshold;

    public bool LeavesOutIndexDay { get; init; }

    /// <summary>What each file is called where a fault of it is named; without one it is called after what it is for.</summary>
    public IReadOnlyDictionary<InputKind, string> Names { get; init; } = new Dictionary<InputKind, string>();

    /// <summary>Where the files come from, for lists; null where they were handed in.</summary>
    public Sentence? Source { get; init; }

    /// <summary>The form's own key: sent twice, it is one run.</summary>
    public Guid FormKey { get; init; } = Ids.New();
}

/// <summary>A run with its result opened.</summary>
public sealed record OpenRun(OffendingRun Run, OffendingResult Result, IReadOnlyList<RunInput> Inputs, string By);

/// <summary>A run in a list.</summary>
/// <param name="Result">What it gave, for those who see results whole; else null.</param>
public sealed record ListedRun(OffendingRun Run, string By, OffendingResult? Result);

/// <summary>Computes change in offending and keeps the result under its number. The files are forgotten.</summary>
public sealed class OffendingRuns(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public const int MostMonths = 120;

    private static readonly Role[] Makers = [Role.NationalLead, Role.Evaluator];

    /// <returns>The run's number.</returns>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named.</exception>
    public async Task<int> RunAsync(Viewer by, NewRun asked, CancellationToken cancel)
    {
        if (!Makers.Contains(by.Role))
            throw new RuleException("Change in offending is measured by an evaluator or the national lead.");
        if (await NumberAsync(asked.FormKey, cancel) is { } done)
            return done;
        MustBeWhole(asked);
        var result = OffendingStudy.Run(Request(asked)) with { Source = asked.Source };
        // Two that are kept at once get numbers of their own; the same form sent twice at once finds itself sent.
        return await db.InTurnAsync(Act.House, async () => await NumberAsync(asked.FormKey, cancel) ?? await KeepAsync(by, asked, result, cancel), cancel);
    }

    private Task<int?> NumberAsync(Guid formKey, CancellationToken cancel) => db.OffendingRuns.Where(r => r.Id == formKey).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancel);

    private async Task<int> KeepAsync(Viewer by, NewRun asked, OffendingResult result, CancellationToken cancel)
    {
        var run = new OffendingRun
        {
            Id = asked.FormKey,
            Number = 1 + (await db.OffendingRuns.MaxAsync(r => (int?)r.Number, cancel) ?? 0),
            At = clock.Instant(),
            AccountId = by.AccountId,
            IndexDateIs = asked.IndexDateIs,
            ExtractEnd = asked.ExtractEnd,
            MonthsBefore = asked.MonthsBefore,
            MonthsAfter = asked.MonthsAfter,
            SealedResult = sealer.SealForInstallation(OffendingJson.Kept(result)),
        };
        db.OffendingRuns.Add(run);
        db.RunInputs.AddRange(asked.Files.OrderBy(file => file.Key).Select(file => new RunInput
        {
            RunId = run.Id, Kind = file.Key, Bytes = file.Value.Length, Hash = Convert.ToHexStringLower(SHA256.HashData(file.Value)),
        }));
        db.Record(new Deed(ActKind.OffendingMeasured, by.AccountId, Act.House, run.Id));
        await db.SaveChangesAsync(cancel);
        return run.Number;
    }

    /// <summary>The latest first.</summary>
    /// <param name="opened">Whether each result is opened too, which costs as much as there are people in it.</param>
    public async Task<IReadOnlyList<ListedRun>> ListAsync(bool opened, CancellationToken cancel)
    {
        var runs = await db.OffendingRuns.AsNoTracking().OrderByDescending(r => r.Number)
            .Join(db.Users, r => r.AccountId, a => a.Id, (r, a) => new { Run = r, By = a.Name }).ToListAsync(cancel);
        return runs.ConvertAll(each => new ListedRun(each.Run, each.By, opened ? Opened(each.Run) : null));
    }

    /// <summary>The run of a number, or null.</summary>
    public async Task<OpenRun?> FindAsync(int number, CancellationToken cancel)
    {
        if (await db.OffendingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel) is not { } run)
            return null;
        var inputs = await db.RunInputs.AsNoTracking().Where(i => i.RunId == run.Id).ToListAsync(cancel);
        var by = await db.Users.Where(a => a.Id == run.AccountId).Select(a => a.Name).SingleAsync(cancel);
        return new OpenRun(run, Opened(run), [.. inputs.OrderBy(i => i.Kind)], by);
    }

    private OffendingResult Opened(OffendingRun run) => OffendingJson.Read(sealer.OpenForInstallation(run.SealedResult));

    private void MustBeWhole(NewRun asked)
    {
        if (asked.MonthsBefore is < 1 or > MostMonths)
            throw new RuleException("Months before: a window is 1 to 120 months long.", nameof(asked.MonthsBefore));
        if (asked.MonthsAfter is < 1 or > MostMonths)
            throw new RuleException("Months after: a window is 1 to 120 months long.", nameof(asked.MonthsAfter));
        if (asked.ExtractEnd > clock.Today())
            throw new RuleException("The extract cannot end after today.", nameof(asked.ExtractEnd));
    }

    private static OffendingRequest Request(NewRun asked)
    {
        return new OffendingRequest(
            File(InputKind.Cohort)!, File(InputKind.Offences)!, asked.ExtractEnd, asked.MonthsBefore, asked.MonthsAfter, File(InputKind.Comparison))
        {
            Away = File(InputKind.Away),
            Missing = File(InputKind.Missing),
            Weights = File(InputKind.Weights),
            Links = File(InputKind.Links),
            Threshold = asked.Threshold,
            LeavesOutIndexDay = asked.LeavesOutIndexDay,
            // The last day of an extract in the service is its own: nobody could answer otherwise here.
            IsStrict = asked.Source is null,
        };

        InputFile? File(InputKind kind) => asked.Files.TryGetValue(kind, out var bytes) ? InputFile.InMemory(asked.Names.GetValueOrDefault(kind, $"{kind.ToString().ToLowerInvariant()}.csv"), bytes) : null;
    }
}
