using System.Security.Cryptography;
using System.Text;
using Steadfast.Core.Assessment.Surroundings;

namespace Steadfast.Core.Groups;

/// <summary>Two of those invited who need thought before they meet, or one for whom the place or a worker's report needs thought.</summary>
/// <param name="OneId">The lesser of the two ids.</param>
/// <param name="OtherId">The same as <paramref name="OneId"/> where it is about one.</param>
public sealed record PairConcern(Guid OneId, Guid OtherId, IReadOnlyList<KnownLink> Links, IReadOnlyList<UnsafePlace> Places)
{
    /// <summary>Places on their own map that are not safe for them, and are or may be where the session meets.</summary>
    public IReadOnlyList<MapEntry> OnMap { get; init; } = [];

    /// <summary>What workers reported between them and somebody, and no manager has looked at yet: the other one may be among those invited.</summary>
    public IReadOnlyList<LinkReport> Reports { get; init; } = [];

    /// <summary>The latest decision about them in this session.</summary>
    public PairDecision? Decision { get; init; }

    public bool IsAboutOne => OneId == OtherId;

    /// <summary>A manager decided that both come, and nothing new is known since.</summary>
    public bool IsCleared => Decision is { Outcome: PairOutcome.GoApart or PairOutcome.GoWithConditions } && Decision.Basis == Basis;

    /// <summary>Stands for the facts as they are: another fact, or an ended one, gives another.</summary>
    public string Basis => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',',
        Links.Select(l => $"{l.Id}:{l.Version}").Concat(Places.Select(p => $"{p.Id}:{p.Version}")).Concat(OnMap.Select(e => $"{e.Id}:{e.Version}"))
            .Concat(Reports.Select(r => $"{r.Id}:{r.Version}")).Order(StringComparer.Ordinal)))))[..32];
}
