using FsCheck;
using FsCheck.Fluent;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.Files;

/// <summary>Whatever the bytes, the scanner neither crashes nor hangs, and what the writer wrote it reads back (trust.md S6).</summary>
public class CsvPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void HostileBytes_NeverCrashNorHang()
    {
        var bytes = Gen.Elements("\",\n\r ab\0é\uFEFF".ToCharArray()).ArrayOf().Select(c => System.Text.Encoding.UTF8.GetBytes(c));
        var torn = from b in bytes from junk in Gen.Choose(0, 255) from at in Gen.Choose(0, 50) select Tear(b, (byte)junk, at);
        Check.One(Runs, Prop.ForAll(Gen.OneOf(bytes, torn).ToArbitrary(), text => ReadAll(text, 4 + text.Length % 9) == ReadAll(text, 1 << 12)));
    }

    [Fact]
    public void WrittenRows_AreReadBack()
    {
        var field = Gen.Elements("\",\nab é=".ToCharArray()).ArrayOf().Select(c => new string(c).Trim());
        var row = field.ArrayOf(3);
        Check.One(Runs, Prop.ForAll(row.NonEmptyListOf().ToArbitrary(), rows =>
        {
            var stream = new MemoryStream();
            var writer = new CsvWriter(stream);
            writer.Row("a", "b", "c");
            foreach (var fields in rows)
                writer.Row(fields);
            writer.Flush();
            var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
            return CsvFileTests.Rows(text, 16) == string.Join(';', rows.Select(r => string.Join('|', r)));
        }));
    }

    private static byte[] Tear(byte[] text, byte junk, int at)
    {
        var torn = text.ToArray();
        if (torn.Length > 0)
            torn[at % torn.Length] = junk;
        return torn;
    }

    private static string ReadAll(byte[] text, int blockSize)
    {
        try
        {
            using var file = CsvFile.Read(new MemoryStream(text), "x.csv", blockSize);
            var seen = new System.Text.StringBuilder();
            file.ForEachRow((in CsvScanner row) =>
            {
                seen.Append(row.Line).Append(row.HasQuoteFault);
                for (var i = 0; i < row.Count; i++)
                    seen.Append('|').Append(Convert.ToHexString(row[i]));
            });
            return seen.ToString();
        }
        catch (InputFaultsException)
        {
            return "refused";
        }
    }
}
