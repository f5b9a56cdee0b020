using AngleSharp.Html.Dom;

namespace Steadfast.Web.Tests.Harness;

public static class Refusals
{
    /// <summary>The page has this sentence alone in its summary, which leads to the field the rule is about; null where it is about none.</summary>
    public static void ShouldRefuse(this WebPage page, string sentence, string? field = null)
    {
        page.Errors.ShouldBe([sentence], $"the page {page.Path} says: {page.Text}");
        var link = page.Find(".govuk-error-summary__list a")?.GetAttribute("href");
        if (field is null)
        {
            link.ShouldBeNull();
            return;
        }
        link.ShouldNotBeNull($"'{sentence}' leads to no field").ShouldStartWith("#" + field.Replace('.', '_').Replace('[', '_').Replace(']', '_'));
        page.Document.GetElementById(link[1..]).ShouldNotBeNull();
    }

    /// <summary>The page shows what somebody else saved beside what was typed, of exactly these fields.</summary>
    public static void ShouldShowBoth(this WebPage page, params (string Label, string Theirs, string Yours)[] fields)
    {
        page.Errors.ShouldBe(["Somebody else changed this while your form was open. Look at both versions, then save again."], page.Text);
        page.Document.QuerySelectorAll("section[aria-label='Both versions'] tbody tr").Select(row => row.Children.Select(c => c.TextContent).ToArray())
            .Select(cells => (cells[0], cells[1], cells[2])).ShouldBe(fields);
    }

    /// <summary>Sends a form that a rule refuses: the page comes again with the rule's sentence, at its field.</summary>
    public static async Task<WebPage> RefusedAsync(this Browser browser, IHtmlFormElement form, string? field, string sentence, params (string Name, string? Value)[] answers)
    {
        var page = await browser.SubmitAsync(form, answers);
        page.ShouldRefuse(sentence, field);
        return page;
    }

    /// <summary>Sends what would be right with one thing wrong after the other; the last page is given back.</summary>
    public static async Task<WebPage> ShouldRefuseEachAsync(
        this Browser browser, IHtmlFormElement form, (string Name, string? Value)[] right, params ((string Name, string? Value)[] Typed, string Sentence, string? Field)[] wrong)
    {
        WebPage page = null!;
        foreach (var (typed, sentence, field) in wrong)
            page = await browser.RefusedAsync(form, field, sentence, [.. right.Where(r => !typed.Any(t => t.Name == r.Name)), .. typed]);
        return page;
    }
}
