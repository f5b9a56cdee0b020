using Spectre.Console;

namespace Steadfast.Web.Commands;

/// <summary>Progress of a long job: a bar on a terminal, silence in a pipe.</summary>
internal static class ProgressLine
{
    /// <summary>Runs <paramref name="job"/>, which reports its share done (0 to 1).</summary>
    public static T Run<T>(string title, Func<IProgress<double>, T> job)
    {
        if (Console.IsErrorRedirected)
            return job(new Progress<double>(_ => { }));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().Start(context =>
        {
            var task = context.AddTask(title, maxValue: 1);
            return job(new TaskReport(task));
        });
    }

    private sealed class TaskReport(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
