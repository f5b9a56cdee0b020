using AngleSharp.Html.Dom;

namespace Steadfast.Web.Tests.Harness;

public static class Refusals
{
    /// <summary>
    /// Sends a form that a rule refuses: the page comes again with the rule's sentence alone in its summary, which leads to the
    /// field the rule is about; null where it is about none.
    /// </summary>
    public static async Task<WebPage> RefusedAsync(this Browser browser, IHtmlFormElement form, string? field, string sentence, params (string Name, string? Value)[] answers)
    {
        var page = await browser.SubmitAsync(form, answers);
        page.Errors.ShouldBe([sentence], $"the page {page.Path} says: {page.Text}");
        var link = page.Find(".govuk-error-summary__list a")?.GetAttribute("href");
        if (field is null)
        {
            link.ShouldBeNull();
            return page;
        }
        link.ShouldNotBeNull().ShouldStartWith("#" + field.Replace('.', '_'));
        page.Find(link).ShouldNotBeNull();
        return page;
    }
}
