using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>The address of one page of the program, with places to fill: /cases/{reference}/hold.</summary>
internal sealed record PageRoute(string Pattern, Regex Form, decimal Precedence)
{
    /// <summary>Every page that the running program has, the most exact address first.</summary>
    public static IReadOnlyList<PageRoute> All(DemoServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => Of(endpoint.RoutePattern)).DistinctBy(route => route.Pattern).OrderBy(route => route.Precedence),
    ];

    /// <summary>The page that answers at a path; null for a download, or what is not there.</summary>
    public static PageRoute? At(IEnumerable<PageRoute> all, string path) => all.FirstOrDefault(route => route.Form.IsMatch(path));

    private static PageRoute Of(RoutePattern pattern) => new(
        "/" + pattern.RawText!.TrimStart('/'),
        new Regex("^" + string.Concat(pattern.PathSegments.Select(segment => FormOf(segment.Parts[0]))) + "/?$"),
        pattern.InboundPrecedence);

    private static string FormOf(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart { IsOptional: true } filled => $"(/{Filling(filled)})?",
        RoutePatternParameterPart filled => "/" + Filling(filled),
        RoutePatternLiteralPart literal => "/" + Regex.Escape(literal.Content),
        _ => throw new InvalidOperationException("say how to read this part of an address"),
    };

    private static string Filling(RoutePatternParameterPart part) => part.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
    {
        "guid" => "[0-9a-f-]{36}",
        "int" => @"\d+",
        _ => "[^/]+",
    };
}
