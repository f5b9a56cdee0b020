using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Writes tables into a folder: <c>tables.csv</c>, <c>tables.html</c> and its style sheet.</summary>
public static class TablesFiles
{
    /// <exception cref="EnvironmentException">The folder cannot be written to.</exception>
    public static void Write(ReleasedTables tables, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using (var csv = File.Create(Path.Combine(folder, "tables.csv")))
                TablesCsv.Write(tables, csv);
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            File.WriteAllText(Path.Combine(folder, "tables.html"), TablesHtml.Write(tables), utf8);
            File.WriteAllText(Path.Combine(folder, TablesHtml.StyleSheetName), TablesHtml.StyleSheet, utf8);
        }
        catch (Exception fails) when (fails is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException($"cannot write the tables into {folder}: {fails.Message}", fails);
        }
    }
}
