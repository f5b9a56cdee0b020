namespace Steadfast.Core.Options;

/// <summary>One answer of a list.</summary>
/// <param name="Code">Stable, in snake case; what files and the database hold.</param>
/// <param name="English">Its name on screen.</param>
/// <param name="Welsh">Its name on a Welsh screen.</param>
public sealed record Option(string Code, string English, string Welsh);

/// <summary>One list of answers.</summary>
/// <param name="Code">The list's own code: referral_source, topic …</param>
/// <param name="Options">In the order in which screens and tables show them.</param>
/// <param name="IsClosed">True when a data package may hold no other code; the report's tables have a row for each of these.</param>
public sealed record OptionList(string Code, IReadOnlyList<Option> Options, bool IsClosed);
