using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>The answers of a list as a form offers them: valid at the site today, in the list's order and the reader's language.</summary>
public sealed class Choices(OptionLists lists, TimeProvider clock)
{
    public async Task<IReadOnlyList<Choice>> ForAsync(string list, Guid siteId, CancellationToken cancel) =>
        [.. (await lists.ForAsync(list, siteId, clock.Today(), cancel)).Select(o => new Choice(o.Code, o.In(Wording.Code)))];
}
