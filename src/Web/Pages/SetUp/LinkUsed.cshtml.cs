using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Steadfast.Web.Pages.SetUp;

/// <summary>Where a link leads that is not known, used, or too old: it is not told which.</summary>
[AllowAnonymous]
public sealed class LinkUsedModel : PageModel;
