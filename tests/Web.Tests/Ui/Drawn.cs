using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Ui;

/// <summary>Runs tag helpers as a page would, over one model and one ModelState, and gives the parsed result.</summary>
internal sealed class Drawn
{
    private readonly EmptyModelMetadataProvider metadata = new();

    public Drawn() => View = new ViewContext
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()),
    };

    public ViewContext View { get; }

    public ModelStateDictionary State => View.ViewData.ModelState;

    public Wording Words { get; } = new();

    /// <summary>The expression for="Input.PROPERTY" over a model.</summary>
    public ModelExpression For<TModel>(TModel model, string property)
    {
        var of = metadata.GetMetadataForType(typeof(TModel)).Properties[property]!;
        return new ModelExpression($"Input.{property}", new ModelExplorer(metadata, of, typeof(TModel).GetProperty(property)!.GetValue(model)));
    }

    public async Task<TagHelperOutput> RunAsync(TagHelper helper, IHtmlContent? inner = null, params (string, object)[] attributes)
    {
        var context = new TagHelperContext(new TagHelperAttributeList(), new Dictionary<object, object>(), Guid.NewGuid().ToString());
        var output = new TagHelperOutput("x", new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Item1, a.Item2))), (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(inner ?? HtmlString.Empty);
            return Task.FromResult<TagHelperContent>(content);
        });
        await helper.ProcessAsync(context, output);
        return output;
    }

    public async Task<IElement> ElementAsync(TagHelper helper, IHtmlContent? inner = null, params (string, object)[] attributes) =>
        Parse(await RunAsync(helper, inner, attributes));

    public static IElement Parse(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return Document($"<main>{writer}</main>").QuerySelector("main")!;
    }

    public static IDocument Document(string html) => new HtmlParser().ParseDocument(html);
}
