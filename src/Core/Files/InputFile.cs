using System.Diagnostics.CodeAnalysis;

namespace Steadfast.Core.Files;

/// <summary>A file handed in, on disk or in memory: its name for faults, and its bytes each time they are asked for.</summary>
public sealed record InputFile(string Name, Func<Stream> Open)
{
    public static InputFile InMemory(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    /// <exception cref="InputFaultsException">On opening: there is no such file.</exception>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator InputFile?(string? path) => path is null ? null : FromPath(path);

    public static InputFile FromPath(string path) => new(path, () => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan)
        : throw new InputFaultsException(path, 0, "", "there is no such file"));
}
