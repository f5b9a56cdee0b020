using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages;

/// <summary>The front door: whoever is signed in goes straight to their own first page.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() =>
        Navigation.For(User) is [var first, ..] ? Redirect(first.Href) : Page();
}
