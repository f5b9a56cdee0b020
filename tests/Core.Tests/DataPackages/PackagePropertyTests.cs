using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.DataPackages;

/// <summary>Hostile packages neither crash nor hang (trust.md S6), and tables are counted exactly when the files they rest on have no fault.</summary>
public sealed partial class PackagePropertyTests : IDisposable
{
    private static readonly TablesRequest Period = new(PublishedService.From, PublishedService.To);
    private readonly PackageFolder _sound = new();

    public PackagePropertyTests() => PublishedService.Create().WriteTo(_sound.Path);

    [Fact]
    public void TornPackages_AreRefusedWithFaults_OrCounted()
    {
        var files = PackageTables.Files.Select(f => f.Name).ToArray();
        var originals = files.ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(_sound.Path, f)));
        var wound = from file in Gen.Elements(files) from at in Gen.Choose(0, 20_000) from cut in Gen.Choose(0, 30) from junk in Gen.Elements("", ",", "\"", "\n", "\r\n", "\0", "é", "2021-02-30", "😀,\"\"") select (file, at, cut, junk);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(wound.ToArbitrary(), w =>
        {
            _sound.WithBytes(w.file, Wound(originals[w.file], w.at, w.cut, w.junk));
            using var package = DataPackage.Open(_sound.Path);
            var faults = package.Check().Faults;
            var agree = w.at % 10 > 0 || Counts(package) == (faults.Count == 0);
            _sound.WithBytes(w.file, originals[w.file]);
            return agree;
        }));
    }

    [Fact]
    public void OrderOfRows_DoesNotChangeTheTables()
    {
        using var before = DataPackage.Open(_sound.Path);
        var cells = PackageTables.Count(before, Period).Tables.Cells;
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            using var shuffled = new PackageFolder();
            foreach (var file in PackageTables.Files)
            {
                var lines = File.ReadAllLines(Path.Combine(_sound.Path, file.Name));
                shuffled.With(file.Name, [lines[0], .. lines.Skip(1).OrderBy(_ => random.Next())]);
            }
            using var package = DataPackage.Open(shuffled.Path);
            PackageTables.Count(package, Period).Tables.Cells.ShouldBe(cells);
        }
    }

    /// <summary>Keys in ascending order are searched in another way than others, and long keys in another than short ones.</summary>
    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "")]
    [InlineData(true, "a-service-in-four-cities-")]
    public void LargerServiceInAnyOrder_GivesTheSameTables(bool keysToo, string prefix)
    {
        using var made = new PackageFolder();
        ServiceGenerator.Write(4000, 11, made.Path);
        var all = new TablesRequest(new DateOnly(2022, 1, 1), new DateOnly(2024, 12, 31));
        using var before = DataPackage.Open(made.Path);
        var cells = PackageTables.Count(before, all).Tables.Cells;
        var random = new Random(6);
        foreach (var file in PackageTables.Files)
        {
            var lines = File.ReadAllLines(Path.Combine(made.Path, file.Name));
            var shuffled = keysToo || file.Columns[0].Type != ColumnType.Key ? lines.Skip(1).OrderBy(_ => random.Next()) : lines.Skip(1);
            made.With(file.Name, [lines[0], .. shuffled.Select(line => Keys().Replace(line, prefix + "$0"))]);
        }
        using var after = DataPackage.Open(made.Path);
        PackageTables.Count(after, all).Tables.Cells.ShouldBe(cells);
    }

    public void Dispose() => _sound.Dispose();

    [GeneratedRegex(@"\b(YP|R|P)\d{7}")]
    private static partial Regex Keys();

    private static bool Counts(DataPackage package)
    {
        try
        {
            PackageTables.Count(package, Period);
            return true;
        }
        catch (InputFaultsException)
        {
            return false;
        }
    }

    private static byte[] Wound(byte[] text, int at, int cut, string junk)
    {
        at %= text.Length;
        return [.. text[..at], .. System.Text.Encoding.UTF8.GetBytes(junk), .. text[Math.Min(text.Length, at + cut)..]];
    }
}
