using System.Runtime.InteropServices;
using Steadfast.Core.Files;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Everything that was read and counted, before any method is used.</summary>
internal sealed class StudyInput
{
    public required OffendingRequest Request { get; init; }

    public required People People { get; init; }

    /// <summary>The windows asked for, then shorter ones, then the same at other thresholds.</summary>
    public required IReadOnlyList<CountedWindows> Windows { get; init; }

    public required ExtractContent Extract { get; init; }

    public required List<Sentence> Warnings { get; init; }

    public Links? Links { get; init; }

    public TimeAway? Away { get; init; }

    public WeightTally? Severity { get; init; }

    public WindowTally? Missing { get; init; }

    public WindowTally Tally => Windows[0].Tally;

    /// <summary>Reads the files. Nothing is kept of the extract but counts.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault of every file is named.</exception>
    /// <exception cref="RuleException">A strict request would make a result of nothing.</exception>
    public static StudyInput Read(OffendingRequest request, bool sensitivity, IProgress<double>? progress)
    {
        var (faults, warnings, people) = (new FaultList(), new List<Sentence>(), new People());
        faults.Gather(() => PeopleFile.Read(request.Cohort, people, faults, warnings));
        people.Cohort = people.IndexDays.Count;
        Each(request.Comparison, file => PeopleFile.Read(file, people, faults, warnings));
        var (links, away, weights) = (null as Links, null as TimeAway, null as Dictionary<string, long>);
        Each(request.Links, file => links = LinksFile.Read(file, people, faults, warnings));
        Each(request.Away, file => away = AwayFile.Read(file, people, faults, warnings));
        Each(request.Weights, file => weights = WeightsFile.Read(file, faults, warnings));
        var windows = Plan(request, people, away, links is not null, sensitivity);
        var severity = weights is null ? null : new WeightTally(windows[0].Tally);
        var counter = new EventCounter(people.Keys, links, windows, weights is null ? null : new Severities(weights, severity!));
        var extract = new ExtractContent(0, 0, 0, 0, null);
        var offences = EventFile.Offences(counter);
        faults.Gather(() => extract = offences.Count(request.Offences, faults, warnings, progress));
        faults.Gather(() => OtherCase.Refuse(request.Offences, counter, extract, faults));
        var missing = request.Missing is null ? null : new WindowTally(windows[0].Tally.Windows, CollectionsMarshal.AsSpan(people.IndexDays), away);
        Each(request.Missing, file => EventFile.Missing(new EventCounter(people.Keys, null, [new(missing!)])).Count(file, faults, warnings));
        faults.ThrowIfAny();
        var nothing = new ResultOfNothing(request, people, extract, offences.FoundAnybody);
        if (request.IsStrict)
            nothing.Refuse();
        warnings.InsertRange(0, nothing.Warnings);
        return new StudyInput
        {
            Request = request, People = people, Windows = windows, Extract = extract, Warnings = warnings,
            Links = links, Away = away, Severity = severity, Missing = missing,
        };

        void Each(InputFile? file, Action<InputFile> read)
        {
            if (file is not null)
                faults.Gather(() => read(file));
        }
    }

    /// <summary>The people of the cohort who count: all of them, or with links those whose link is sure enough.</summary>
    public IEnumerable<int> Cohort(double? threshold = null) => Counted(0, People.Cohort, threshold);

    public IEnumerable<int> Comparison() => Counted(People.Cohort, People.IndexDays.Count - People.Cohort, null);

    private IEnumerable<int> Counted(int first, int count, double? threshold)
    {
        var people = Enumerable.Range(first, count);
        return Links is null ? people : people.Where(i => Links.Surest[i] >= (threshold ?? Request.Threshold));
    }

    private static List<CountedWindows> Plan(OffendingRequest request, People people, TimeAway? away, bool linked, bool sensitivity)
    {
        var least = linked ? request.Threshold : 0;
        var whole = new ObservationWindows(request.MonthsBefore, request.MonthsAfter, request.ExtractEnd.DayNumber, request.LeavesOutIndexDay);
        var planned = new List<CountedWindows> { Of(whole, least) };
        if (!sensitivity)
            return planned;
        planned.AddRange(Sensitivity.Windows(whole, people.IndexDays.Count).Select(shorter => Of(shorter, least)));
        if (linked)
            planned.AddRange(ThresholdSensitivity.Thresholds.Select(threshold => Of(whole, threshold)));
        return planned;

        CountedWindows Of(ObservationWindows windows, double probability) =>
            new(new WindowTally(windows, CollectionsMarshal.AsSpan(people.IndexDays), away), probability);
    }
}
