using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

internal sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(words => words.Bytes, bytes => new Sealed(bytes));

/// <summary>A time of day as minutes after midnight: both databases order numbers alike.</summary>
internal sealed class MinuteConverter() : ValueConverter<TimeOnly, int>(
    time => time.Hour * 60 + time.Minute,
    minutes => TimeOnly.MinValue.AddMinutes(minutes));

/// <summary>Both databases keep microseconds in UTC; neither remembers the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => new DateTime(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));
