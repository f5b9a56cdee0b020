using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Life;

/// <summary>People and places around a young person, as a picture and as a list; of those only what the reader may see.</summary>
public sealed class ViewMapModel(CaseDoor door, PeopleAndPlaces places, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public SurroundingsMap Map { get; private set; } = null!;

    /// <summary>Family and people around them who are known and not on the map, with how they are related.</summary>
    public IReadOnlyList<(FamilyMember Member, string? Relationship)> Offered { get; private set; } = [];

    public PeopleMap Picture { get; private set; } = null!;

    public string? Open(Sealed? box) => personWords.Open(box);

    public string NameOf(Guid id) => Picture.Dots.First(d => d.Id == id).Name;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        var map = await places.ReadAsync(HttpContext.Viewer(), opened.Person, cancel);
        // Those of a kind stand beside each other.
        Map = map with { Entries = [.. map.Entries.OrderBy(e => e.Kind).ThenBy(e => e.Id)] };
        var names = await lists.NamesAsync(cancel);
        Offered = [.. (await places.OfferedAsync(opened.Person, opened.Words, map, cancel)).Select(m => (m, names.Of("relationship", m.Relationship, Wording.Code)))];
        Picture = new(words["Map of people and places"], words["A thick line is close, a broken line is conflict or staying away, an arrow is power over them. People are round, places square."], Head.CalledName,
            [words["Who or where"], words["What they are"], words["To the young person"], words["To each other"]],
            [.. Map.Entries.Select(e => new MapDot(e.Id, opened.Words.Open(e.Name), words[LifeWords.Of(e.Kind)], words[LifeWords.Of(e.Tie)], LifeWords.Look(e.Tie), LifeWords.IsPlace(e.Kind), e.IsGuarded))],
            [.. Map.Ties.Select(t => new MapLine(t.FromId, t.ToId, words[LifeWords.Of(t.Tie)], LifeWords.Look(t.Tie)))]);
        return Page();
    }

    /// <summary>One tap puts somebody who is known already on the map.</summary>
    public async Task<IActionResult> OnPostMemberAsync(string reference, Guid member, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        var map = await places.ReadAsync(HttpContext.Viewer(), opened.Person, cancel);
        if ((await places.OfferedAsync(opened.Person, opened.Words, map, cancel)).FirstOrDefault(m => m.Id == member) is { } known)
            await places.AddMemberAsync(HttpContext.Viewer(), opened.Person, opened.Words, known, cancel);
        TempData["Done"] = words["On the map. Change how they stand to each other if it is different."];
        return LocalRedirect($"{CaseHead.Of(opened, clock.Today(), words).Href}/assessments/map");
    }
}
