using Steadfast.Core.Vault;

namespace Steadfast.Core.Acts;

/// <summary>What somebody is about to do; becomes an <see cref="Act"/> in the save that does it.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="By">The account that does it; none for the program itself, and for a referrer without an account.</param>
/// <param name="Chain">The young person it is about, or <see cref="Act.House"/>.</param>
/// <param name="SubjectId">The record it is done to.</param>
/// <param name="Why">The reason given, sealed under the young person's key.</param>
public sealed record Deed(ActKind Kind, Guid? By, Guid Chain, Guid SubjectId, Sealed? Why = null);
