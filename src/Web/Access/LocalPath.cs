using Microsoft.AspNetCore.Mvc;

namespace Steadfast.Web.Access;

/// <summary>Where to go after signing in: only ever within this site.</summary>
public static class LocalPath
{
    public static string Or(this IUrlHelper url, string? then, string otherwise) => url.IsLocalUrl(then) ? then! : otherwise;
}
