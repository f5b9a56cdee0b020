using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Faults of several files, each kept up to a number that a person could still read; the rest are counted.</summary>
internal sealed class FaultList
{
    public const int MostKept = 10_000;
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, long> beyond = [];

    public int Count => faults.Count;

    public void Add(string file, long line, string column, Sentence said) => Add(new Fault(file, line, column, said));

    public void Add(Fault fault)
    {
        if (faults.Count < MostKept)
            faults.Add(fault);
        else
            beyond[fault.File] = beyond.GetValueOrDefault(fault.File) + 1;
    }

    public void Add(FaultList others)
    {
        foreach (var fault in others.faults)
            Add(fault);
        foreach (var (file, more) in others.beyond)
            beyond[file] = beyond.GetValueOrDefault(file) + more;
    }

    /// <summary>Reads a file; faults that end its reading join those of the other files.</summary>
    public void Gather(Action read)
    {
        try
        {
            read();
        }
        catch (InputFaultsException ended)
        {
            foreach (var fault in ended.Faults)
                Add(fault);
        }
    }

    /// <exception cref="InputFaultsException">There is a fault.</exception>
    public void ThrowIfAny()
    {
        if (faults.Count == 0)
            return;
        foreach (var (file, more) in beyond)
            faults.Add(new Fault(file, 0, "", $"there are {more} faults more of this kind; mend those above first"));
        var files = faults.Select(fault => fault.File).Distinct().ToList();
        throw new InputFaultsException([.. faults.OrderBy(fault => files.IndexOf(fault.File)).ThenBy(fault => fault.Line == 0 ? long.MaxValue : fault.Line)]);
    }
}
