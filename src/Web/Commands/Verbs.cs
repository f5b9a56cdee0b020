using System.CommandLine;
using System.Text;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Web.Commands;

/// <summary>Every verb of the program; one file each beside this one.</summary>
internal static class Verbs
{
    private const int LeastBeginning = 3, MostSlips = 2;

    public static IEnumerable<Command> All() =>
    [
        DemoCommand.Create(),
        ServeCommand.Create(),
        MigrateCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        VerifyCommand.Create(),
        UserCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        MatchCommand.Create(),
        EncodeCommand.Create(),
        GenerateCommand.Create(),
        TablesCommand.Create(),
        OffendingCommand.Create(),
        ChangeCommand.Create(),
    ];

    /// <summary>The verb that a word comes near to: its beginning, or a slip or two away. Null for a verb itself, and where none is near.</summary>
    public static string? Meant(string word)
    {
        var names = All().Select(verb => verb.Name).ToList();
        if (word.StartsWith('-') || names.Contains(word))
            return null;
        return names.FirstOrDefault(name => word.Length >= LeastBeginning && (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            ?? names.Where(name => Slips(name, word) <= MostSlips).MinBy(name => Slips(name, word));
    }

    private static int Slips(string name, string word) => EditDistance.Between(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(word));
}
