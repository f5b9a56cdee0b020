using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Acts.Verification;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var command = new Command("verify", "Checks the database, the chains of acts and every record; names the first act that was edited, removed, swapped or inserted.") { database };
        command.SetAction(async (parsed, cancel) =>
        {
            var setting = DatabaseChoice.Of(parsed, database);
            await using var services = await DatabaseChoice.OpenAsItIsAsync(setting, cancel);
            return await RunAsync(services, cancel);
        });
        return command;
    }

    /// <summary>Says what is found, and ends with 1 when anything is.</summary>
    public static async Task<int> RunAsync(ServiceProvider services, CancellationToken cancel)
    {
        var scopes = new List<AsyncServiceScope>();
        var verifier = new Verifier(() => Open(services, scopes), services.GetRequiredService<Sealer>(), services.GetRequiredService<CheckpointFile>());
        var findings = await ProgressLine.Run("Verifying", progress => verifier.RunAsync(progress, cancel));
        foreach (var scope in scopes)
            await scope.DisposeAsync();
        foreach (var finding in findings)
            Console.Error.WriteLine($"steadfast: {finding}");
        if (findings.Count > 0)
            return 1;
        Console.WriteLine($"All is as the program left it: {verifier.Acts} acts, and every row they wrote.");
        return 0;
    }

    private static ServiceDatabase Open(ServiceProvider services, List<AsyncServiceScope> scopes)
    {
        scopes.Add(services.CreateAsyncScope());
        return scopes[^1].ServiceProvider.GetRequiredService<ServiceDatabase>();
    }
}
