using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Web.Tests.Harness;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Access;

/// <summary>One endpoint, as the running program lists it.</summary>
/// <param name="Row">What the table knows it by: the page's path under Pages, or the address of what is no page.</param>
/// <param name="Pattern">Its address, with places to fill.</param>
internal sealed record Door(string Row, string Pattern, RouteEndpoint Endpoint)
{
    // A block is ended that is on, the cases behind a figure need the figure, a result has to be computed first and an extract brought in,
    // carrying on a hold needs a hold, a partner reads their own referral, and what triage does next depends on what it did.
    private static readonly string[] NeedMore = ["/Cases/Sessions/EndBlock", "/Figures/Cases", "/Figures/Offending/ReadRun", "/Extracts/ReadExtract", "/Extracts/SayColumns", "/Extracts/JudgeLink", "/MyTeam/Records", "/Cases/CarryOnHold", "/Partner/ReadReferral",
        "/Triage/AcceptReferral", "/Triage/AllocateWorker", "/Triage/AskForMore", "/Triage/SignpostReferral"];

    public bool IsAboutAYoungPerson => Pattern.Contains("{reference}", StringComparison.Ordinal) && (Pattern.StartsWith("/cases/{reference}", StringComparison.Ordinal) || IsTriage || Row.StartsWith("/Emergency/", StringComparison.Ordinal));

    /// <summary>Triage speaks of a referral by its own reference.</summary>
    public bool IsTriage => Row.StartsWith("/Triage/", StringComparison.Ordinal);

    /// <summary>Whether there is something behind its address as the test fills it.</summary>
    public bool IsFilled => !NeedMore.Contains(Row) && Endpoint.RoutePattern.Parameters.All(p => p.IsOptional || p.Name is "reference" or "code" or "token" or "file" || (p.Name == "id" && Row.StartsWith("/Accounts/", StringComparison.Ordinal)));

    public static IReadOnlyList<Door> All(WebHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(Of).DistinctBy(door => (door.Row, door.Pattern)),
    ];

    /// <summary>Its address with the places filled.</summary>
    public string Address(WebHost host, string reference, Guid someAccount) => string.Join('/', Endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart part => part.Name switch
        {
            "reference" => reference,
            "code" => "404",
            "file" => host.Services.GetRequiredService<PageAssets>().Css.File,
            "id" when Row.StartsWith("/Accounts/", StringComparison.Ordinal) => someAccount.ToString(),
            _ when part.IsOptional => "",
            _ => part.ParameterPolicies.Any(p => p.Content == "int") ? "1" : Guid.Empty.ToString(),
        },
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        _ => throw new InvalidOperationException($"say how to fill {Pattern}"),
    }).Prepend("")).TrimEnd('/') is { Length: > 0 } path ? path : "/";

    private static Door Of(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;
        return new(page ?? pattern, pattern, endpoint);
    }
}
