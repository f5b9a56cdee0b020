using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

internal sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(words => words.Bytes, bytes => new Sealed(bytes));

/// <summary>Both databases keep microseconds in UTC; neither remembers the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => new DateTime(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));
