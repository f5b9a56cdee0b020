using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages;

/// <summary>Changes the language on this device and goes back to the page one came from.</summary>
[AllowAnonymous]
public sealed class ChooseLanguageModel : PageModel
{
    public IActionResult OnPost(string? language, string? back)
    {
        ChosenLanguage.Keep(HttpContext, language ?? "en");
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }
}
