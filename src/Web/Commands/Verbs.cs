using System.CommandLine;

namespace Steadfast.Web.Commands;

/// <summary>Every verb of the program; one file each beside this one.</summary>
internal static class Verbs
{
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
}
