using System.Text.Json.Serialization;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>A share that says something of everyone in a group.</summary>
public sealed record ShareFlag(int Table, string Row, string Site, GroupShare Share);

/// <summary>Tables 2 to 7 as they may leave the service.</summary>
/// <param name="Profile">The profile they were protected under.</param>
/// <param name="Tables">What is printed, in the order of the tables.</param>
/// <param name="HiddenCounts">How many counts stand behind a marker.</param>
/// <param name="IsLeast">Whether it is proved that no other choice hides fewer.</param>
/// <param name="Flags">Shares of 0 and 100 % that are shown, for a person to think about before release.</param>
public sealed record ProtectedTables(ReleaseProfile Profile, ReleasedTables Tables, int HiddenCounts, bool IsLeast, IReadOnlyList<ShareFlag> Flags)
{
    /// <summary>What a reader knows of each count, for the ledger.</summary>
    [JsonIgnore]
    public IReadOnlyList<LedgerFigure> Figures { get; init; } = [];
}
