using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>What a data package holds and what is wrong with it.</summary>
/// <param name="Faults">Everything that is wrong, file by file in the order of their lines. A package with a fault is not taken.</param>
/// <param name="Notices">What is left out or taken as it stands: unknown files and columns, codes that are not among our own.</param>
/// <param name="Rows">Rows by file, for the files that are there.</param>
public sealed record PackageReport(IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Notices, IReadOnlyDictionary<string, long> Rows)
{
    /// <exception cref="InputFaultsException">There is a fault.</exception>
    public PackageReport ThrowIfFaulty() => Faults.Count == 0 ? this : throw new InputFaultsException(Faults);
}
