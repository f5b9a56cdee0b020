using System.Globalization;

namespace Steadfast.Web.Language;

/// <summary>
/// Sets the request's language: what was chosen on this device, else the person's own setting, else English.
/// Runs after authentication. Only words and dates follow it; numbers in forms are read the same way in both.
/// </summary>
public sealed class ChosenLanguage(RequestDelegate next)
{
    /// <summary>The claim that holds the person's language: en or cy.</summary>
    public const string Claim = "language";

    public const string Cookie = "language";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy-GB");

    public Task InvokeAsync(HttpContext context)
    {
        var chosen = context.Request.Cookies[CookieName(context.Request)] ?? context.User.FindFirst(Claim)?.Value;
        CultureInfo.CurrentCulture = British;
        CultureInfo.CurrentUICulture = chosen == "cy" ? Welsh : British;
        return next(context);
    }

    /// <summary>Keeps the choice on this device for a year.</summary>
    public static void Keep(HttpContext context, string language) =>
        context.Response.Cookies.Append(CookieName(context.Request), language == "cy" ? "cy" : "en", new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
        });

    // Browsers take the __Host- prefix over https only; the demo runs on plain loopback.
    private static string CookieName(HttpRequest request) => request.IsHttps ? $"__Host-{Cookie}" : Cookie;
}
