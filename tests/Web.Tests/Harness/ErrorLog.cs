using Microsoft.Extensions.Logging;

namespace Steadfast.Web.Tests.Harness;

/// <summary>Keeps the last error the program logged, so that a test that meets a failing page says why.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private string? last;

    public string Last => last ?? "nothing was logged";

    public void Forget() => last = null;

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            last = $"{formatter(state, exception)} {exception}";
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
