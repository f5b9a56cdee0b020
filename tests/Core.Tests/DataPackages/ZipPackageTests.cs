using System.IO.Compression;
using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.DataPackages;

public sealed class ZipPackageTests : IDisposable
{
    private readonly string _zip = Path.Combine(Directory.CreateTempSubdirectory("steadfast").FullName, "package.zip");

    [Theory]
    [InlineData("")]
    [InlineData("service/2021/")]
    public void ZipOfFiles_IsRead(string folder)
    {
        Make((folder + "young_people.csv", "id,site\nY1,Cardiff\n"), (folder + "datapackage.json", "{}"));
        using var package = DataPackage.Open(_zip);
        package.Check().Faults.ShouldBeEmpty();
        package.Read<YoungPersonRow>().Single().Site.ShouldBe("Cardiff");
    }

    [Theory]
    [InlineData("../young_people.csv")]
    [InlineData("/etc/young_people.csv")]
    [InlineData("a/../../young_people.csv")]
    [InlineData("..\\young_people.csv")]
    [InlineData("C:/young_people.csv")]
    public void PathThatClimbsOut_IsRefused(string path)
    {
        Make((path, "id\nY1\n"));
        Should.Throw<InputFaultsException>(() => DataPackage.Open(_zip)).Message.ShouldContain("leads out of the zip");
    }

    [Fact]
    public void ZipBomb_IsRefusedBeforeItIsUnpacked()
    {
        Make(("young_people.csv", "id\n" + new string('0', 20_000_000)));
        Should.Throw<InputFaultsException>(() => DataPackage.Open(_zip)).Message.ShouldContain("zip bomb");
    }

    [Fact]
    public void EntryLongerThanItSays_IsRefused()
    {
        Make(("young_people.csv", "id\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"Y{i}\n"))));
        var bytes = File.ReadAllBytes(_zip);
        SetStatedLength(bytes, 10);
        File.WriteAllBytes(_zip, bytes);
        using var package = DataPackage.Open(_zip);
        package.Check().Faults.ShouldContain(f => f.Message.Contains("damaged"));
    }

    [Fact]
    public void FileThatIsNoZip_IsRefused()
    {
        File.WriteAllText(_zip, "PK but not a zip");
        Should.Throw<InputFaultsException>(() => DataPackage.Open(_zip)).Message.ShouldContain("not a readable zip");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_zip)!, recursive: true);

    private void Make(params (string Path, string Text)[] entries)
    {
        using var zip = ZipFile.Open(_zip, ZipArchiveMode.Create);
        foreach (var (path, text) in entries)
        {
            using var entry = zip.CreateEntry(path).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The unpacked length stands 24 bytes into the central directory's record (PK 1 2).</summary>
    private static void SetStatedLength(byte[] zip, int length)
    {
        var record = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(record + 24), length);
    }
}
