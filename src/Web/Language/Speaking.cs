using System.Globalization;

namespace Steadfast.Web.Language;

/// <summary>Words for somebody who is not the one asking: mails, a calendar that a phone fetches.</summary>
public static class Speaking
{
    /// <param name="language">en or cy.</param>
    public static T In<T>(string language, Func<T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "cy" ? "cy-GB" : "en-GB");
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
