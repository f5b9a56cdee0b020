namespace Steadfast.Core.Files;

/// <summary>The surroundings fail us: database out of reach, disk full, a key missing. Commands end with exit code 3.</summary>
public sealed class EnvironmentException(string message, Exception? inner = null) : Exception(message, inner);
