namespace Steadfast.Web.Pages.Guardian;

/// <summary>What a looked-at page is called for the guardian: its route, read as words.</summary>
internal static class PageNames
{
    private const string Record = "cases/{reference}";

    /// <param name="route">cases/{reference}/record-contact, as looks keep it.</param>
    /// <returns>"record contact"; "overview" for the record's first page.</returns>
    public static string Of(string route)
    {
        var plain = route.TrimStart('/');
        if (plain == Record)
            return "overview";
        var last = plain.Split('/').LastOrDefault(part => part.Length > 0 && part[0] != '{') ?? plain;
        return last.Replace('-', ' ');
    }
}
