using System.CommandLine;
using Steadfast.Core.Files;
using Steadfast.Core.MadeUp;

namespace Steadfast.Web.Commands;

internal static class GenerateCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--young-people") { Description = "How many young people", Required = true };
        var seed = new Option<long>("--seed") { Description = "Any number; the same one gives the same files", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write the data package into", Required = true };
        var command = new Command("generate", "Makes up a service of any size as a data package, the same for the same seed.") { people, seed, folder };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(people) < 1)
                throw new UsageException("--young-people must be 1 or more");
            ProgressLine.Run("Generating", progress => Write(parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(folder)!, progress));
            return 0;
        });
        return command;
    }

    private static int Write(int people, long seed, string folder, IProgress<double> progress)
    {
        try
        {
            ServiceGenerator.Write(people, seed, folder, progress);
            return 0;
        }
        catch (Exception fails) when (fails is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException($"cannot write the data package into {folder}: {fails.Message}", fails);
        }
    }
}
