using System.IO.Compression;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// What a zip may hold. It comes from outside, so its paths may not climb out and its text may not be endless: real
/// tables pack to a tenth or so, a bomb to a thousandth.
/// </summary>
internal static class ZipLimits
{
    public const long MostBytes = 16L << 30;
    public const int MostEntries = 1000;
    private const int MostTimesPacked = 200;
    private const long HarmlessBytes = 1 << 20;

    /// <exception cref="InputFaultsException">The file is no zip, or holds what it may not.</exception>
    public static ZipArchive Open(string path, long mostBytes)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            Check(zip, path, mostBytes);
            return zip;
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            throw new InputFaultsException(Path.GetFileName(path), 0, "", "this is not a readable zip file; make it again");
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>An entry's bytes, no more than it said it holds.</summary>
    public static Stream OpenEntry(ZipArchiveEntry entry, string shown)
    {
        try
        {
            return new BoundedStream(entry.Open(), entry.Length, entry.Crc32, shown);
        }
        catch (InvalidDataException)
        {
            throw Damaged(shown);
        }
    }

    internal static InputFaultsException Damaged(string shown) => new(shown, 0, "", "this entry of the zip is damaged or locked; make the zip again without a password");

    private static void Check(ZipArchive zip, string path, long mostBytes)
    {
        var file = Path.GetFileName(path);
        var faults = new List<Fault>();
        if (zip.Entries.Count > MostEntries)
            throw new InputFaultsException(file, 0, "", $"the zip has {zip.Entries.Count} entries; a data package has at most {MostEntries}");
        foreach (var entry in zip.Entries)
        {
            var name = CodeTable.Shown(entry.FullName);
            if (ClimbsOut(entry.FullName))
                faults.Add(new Fault(file, 0, "", $"the path {name} leads out of the zip; put the files at its top"));
            if (IsBomb(entry.Length, entry.CompressedLength))
                faults.Add(new Fault(file, 0, "", $"the entry {name} would unpack to {entry.Length} bytes, more than {MostTimesPacked} times its packed size; it is refused as a zip bomb"));
        }
        var total = zip.Entries.Sum(e => e.Length);
        if (total > mostBytes || IsBomb(total, new FileInfo(path).Length))
            faults.Add(new Fault(file, 0, "", $"the zip would unpack to {total} bytes; at most {mostBytes} bytes and {MostTimesPacked} times the zip's own size are taken"));
        if (faults.Count > 0)
            throw new InputFaultsException(faults);
    }

    private static bool IsBomb(long unpacked, long packed) => unpacked > HarmlessBytes && unpacked / MostTimesPacked > packed;

    private static bool ClimbsOut(string path) =>
        path.StartsWith('/') || path.Contains('\\') || path.Contains(':') || path.Split('/').Contains("..");
}
