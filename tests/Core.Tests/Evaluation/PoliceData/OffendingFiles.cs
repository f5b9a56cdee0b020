using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

/// <summary>A folder with a cohort, an extract and perhaps a comparison, deleted after the test.</summary>
internal sealed class OffendingFiles : IDisposable
{
    public const string CohortHeader = "id,index_date,site\n";
    public const string OffenceHeader = "id,offence_date,offence_code\n";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steadfast-offending-");

    public OffendingFiles(string cohort, string offences, string? comparison = null)
    {
        File.WriteAllText(Path("C.csv"), cohort);
        File.WriteAllText(Path("O.csv"), offences);
        if (comparison is not null)
            File.WriteAllText(Path("K.csv"), comparison);
        Comparison = comparison is null ? null : InputFile.FromPath(Path("K.csv"));
    }

    public InputFile? Comparison { get; }

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public OffendingResult Run(string end = "2021-12-31", double before = 12, double after = 12) => OffendingStudy.Run(
        new OffendingRequest(Path("C.csv"), Path("O.csv"), DateOnly.ParseExact(end, "yyyy-MM-dd"), before, after, Comparison));

    /// <summary>Writes another file of the study and gives it.</summary>
    public InputFile Add(string name, string content)
    {
        File.WriteAllText(Path(name), content);
        return Path(name);
    }

    /// <summary>A year before and after, the extract ending with 2021, and more files where the test asks.</summary>
    public OffendingResult Run(Func<OffendingRequest, OffendingRequest> with) => OffendingStudy.Run(
        with(new OffendingRequest(Path("C.csv"), Path("O.csv"), new DateOnly(2021, 12, 31), 12, 12, Comparison)));

    /// <summary>The faults, with the file's name in place of its path.</summary>
    public IReadOnlyList<string> Faults() =>
        Faults(request => request);

    public IReadOnlyList<string> Faults(Func<OffendingRequest, OffendingRequest> with) =>
        [.. Should.Throw<InputFaultsException>(() => Run(with)).Faults.Select(fault => $"{System.IO.Path.GetFileName(fault.File)}:{fault.Line}: {fault.Column}: {fault.Message}")];

    public void Dispose() => folder.Delete(recursive: true);
}
