using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Privacy;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Core.Evaluation.Matching;

/// <summary>Writes a file of records as keyed encodings, so that it can be matched without names changing hands.</summary>
public static class RecordEncoding
{
    /// <summary>The key in a file: its bytes as they are.</summary>
    /// <exception cref="InputFaultsException">There is no such file, or it is too short to be a key.</exception>
    public static byte[] ReadKey(string path)
    {
        if (!File.Exists(path))
            throw new InputFaultsException(path, 0, "", "there is no such file; a key is 32 random bytes, as 'head -c 32 /dev/urandom > FILE' writes them, and both parties use the same");
        var key = File.ReadAllBytes(path);
        return key.Length >= BloomEncoder.ShortestKey ? key
            : throw new InputFaultsException(path, 0, "", $"a key has at least {BloomEncoder.ShortestKey} bytes, this file {key.Length}");
    }

    /// <summary>Writes the id of each record and the encodings of its fields; a value is encoded as the matcher would compare it.</summary>
    public static void Write(RecordFiles files, byte[] key, Stream to)
    {
        using var encoder = new BloomEncoder(key);
        using var writer = new CsvWriter(to);
        var columns = files.Table.Columns;
        var encoded = columns.Select(column => Encode(encoder, column)).ToArray();
        writer.Row(["id", .. columns.Select(column => FieldNames.ColumnOf(column.Field) + EncodedComparer.Suffix)]);
        for (var record = 0; record < files.Table.Count; record++)
        {
            writer.Text(files.IdOf(record));
            for (var column = 0; column < columns.Count; column++)
                writer.Text(encoded[column][columns[column].Codes[record]]);
            writer.EndRow();
        }
    }

    private static string[] Encode(BloomEncoder encoder, FieldColumn column) =>
        [.. Enumerable.Range(0, column.Counts.Length).Select(code => column.Counts[code] == 0 ? "" : encoder.Encode(column.Field, column.Comparer.Values[code]))];
}
