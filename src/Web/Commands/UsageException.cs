namespace Steadfast.Web.Commands;

/// <summary>The command line itself is wrong in a way the parser could not see. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
