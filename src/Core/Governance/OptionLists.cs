using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Steadfast.Core.Database;

namespace Steadfast.Core.Governance;

/// <summary>
/// The answers of each list as a site may choose them on a day. Lists change seldom, so all of them are kept for a
/// minute; a change is seen everywhere within it.
/// </summary>
public sealed class OptionLists(ServiceDatabase db, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>What may be chosen at a site on a day, in the list's order.</summary>
    public async Task<IReadOnlyList<ListedOption>> ForAsync(string list, Guid? siteId, DateOnly day, CancellationToken cancel = default) =>
        [.. (await AllAsync(cancel)).Where(o => o.List == list && (o.SiteId is null || o.SiteId == siteId)
            && (o.ValidFrom is null || o.ValidFrom <= day) && (o.ValidTo is null || day <= o.ValidTo))];

    /// <summary>The names of a list's codes, those no longer chosen included, for showing what was recorded.</summary>
    public async Task<OptionNames> NamesAsync(CancellationToken cancel = default) => new(await AllAsync(cancel));

    private async Task<List<ListedOption>> AllAsync(CancellationToken cancel) => (await cache.GetOrCreateAsync("options", entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Kept;
        return db.Options.AsNoTracking().OrderBy(o => o.List).ThenBy(o => o.Order).ThenBy(o => o.Code).ToListAsync(cancel);
    }))!;
}

/// <summary>Names of codes in both languages. A code that no list has is shown as it stands.</summary>
public sealed class OptionNames(IEnumerable<ListedOption> options)
{
    private readonly Dictionary<(string List, string Code), ListedOption> byCode = options.GroupBy(o => (o.List, o.Code)).ToDictionary(g => g.Key, g => g.First());

    /// <param name="language">en or cy.</param>
    public string? Of(string list, string? code, string language) => code is null
        ? null
        : byCode.TryGetValue((list, code), out var option) ? option.In(language) : code.Replace('_', ' ');
}
