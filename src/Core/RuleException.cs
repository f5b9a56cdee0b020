namespace Steadfast.Core;

/// <summary>Not allowed now: carries the rule's own sentence, which the page shows as it is.</summary>
public sealed class RuleException(string sentence) : Exception(sentence);
