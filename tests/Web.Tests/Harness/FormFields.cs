using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Steadfast.Web.Tests.Harness;

/// <summary>What a browser would send for a form (HTML, "constructing the entry list"), files apart.</summary>
internal static class FormFields
{
    public static FormUrlEncodedContent Content(IHtmlFormElement form, IReadOnlyList<(string Name, string? Value)> answers)
    {
        var named = form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).ToHashSet();
        var unknown = answers.Select(a => a.Name).Where(name => !named.Contains(name)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"this form has no field {string.Join(", ", unknown)}; it has {string.Join(", ", named)}");
        var typed = answers.Select(a => a.Name).ToHashSet();
        var fields = Standing(form).Where(f => !typed.Contains(f.Name)).Concat(answers.Where(a => a.Value is not null).Select(a => (a.Name, Value: a.Value!)));
        return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    private static IEnumerable<(string Name, string Value)> Standing(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            if (!element.HasAttribute("disabled") && ValueOf(element) is { } value)
                yield return (element.GetAttribute("name")!, value);
        }
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.HasAttribute("checked") ? box.GetAttribute("value") ?? "on" : null,
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => null,
        IHtmlInputElement input => input.GetAttribute("value") ?? "",
        IHtmlSelectElement select => select.Value,
        _ => element.TextContent,
    };
}
