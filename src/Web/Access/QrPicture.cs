using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Steadfast.Web.Access;

/// <summary>A QR code as an SVG of one path, without a style of its own: the page's policy allows none.</summary>
public static class QrPicture
{
    /// <param name="text">What a camera reads from it.</param>
    /// <param name="label">What it is, for those who do not see it; already in the reader's language.</param>
    public static IHtmlContent Of(string text, string label)
    {
        using var code = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                    path.Append($"M{x} {y}h1v1h-1z");
            }
        }
        // The matrix comes with its quiet margin.
        var side = rows.Count;
        var builder = new HtmlContentBuilder();
        builder.AppendHtml($"<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {side} {side}\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\" aria-label=\"").Append(label);
        return builder.AppendHtml($"\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
