using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Database;

/// <summary>
/// Two waited for each other, and the database let this one go so that the other could end. Nothing of it was saved: whoever
/// sent it is told what anybody is told beside whom somebody else saved, and sends it again.
/// </summary>
public sealed class DeadlockException(Exception found) : DbUpdateConcurrencyException("two waited for each other, and the database let this one go", found);
