using System.CommandLine;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;

namespace Steadfast.Web.Commands;

/// <summary><c>encode</c>: a file of records as keyed encodings, for matching without names.</summary>
internal static class EncodeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csv") { Description = "The records to encode" };
        var key = new Option<string>("--key-file") { Description = "The project's key, the same for both parties: at least 16 bytes, 32 random ones for good", Required = true };
        var to = new Option<string>("--out") { Description = "Where the encodings are written", Required = true };
        var command = new Command("encode", "Encode records under a key, to match them without names changing hands") { file, key, to };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(key)!, parsed.GetValue(to)!));
        return command;
    }

    private static void Run(string file, string key, string to)
    {
        ResultFile.MustBeFree(to, file, key);
        var secret = RecordEncoding.ReadKey(key);
        var files = RecordFiles.Read(file, null);
        RecordEncoding.Write(files, secret, new FileStream(to, FileMode.Create, FileAccess.Write));
        foreach (var line in MatchReport.Columns(files))
            Console.WriteLine(line);
        Console.WriteLine($"{files.Table.Count} records encoded by {string.Join(", ", files.Table.Columns.Select(column => FieldNames.ColumnOf(column.Field)))}; whoever holds the key can try values out, so this is not anonymous");
    }
}
