using System.Globalization;

namespace Steadfast.Core.Acts.Verification;

/// <summary>One thing that is not as the program left it, in plain words.</summary>
/// <param name="Place">The act or the row it is about.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="At">When the act was, for telling which came first; none where no act is known.</param>
public sealed record Finding(string Place, string What, DateTime? At = null)
{
    public override string ToString() => $"{Place}: {What}";

    internal static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
