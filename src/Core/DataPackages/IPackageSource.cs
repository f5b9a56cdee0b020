namespace Steadfast.Core.DataPackages;

/// <summary>Where a data package's files lie: a folder, a zip or a workbook.</summary>
internal interface IPackageSource : IDisposable
{
    /// <summary>The names of what is there: files without their folder, a workbook's sheets with <c>.csv</c> added.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>How a fault should name a file.</summary>
    string Shown(string name);

    long Length(string name);

    /// <summary>The CSV text of a file.</summary>
    Stream Open(string name);
}
