using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Steadfast.Web.Ui;

/// <summary>The free words in a form whose page is no more: what somebody would not want to think up again.</summary>
public sealed class SentWords(IModelMetadataProvider metadata)
{
    /// <summary>In the form's order; days, choices and what the form carried unseen are left out.</summary>
    public IReadOnlyList<string> Of(HttpContext context)
    {
        var page = context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        if (page is null || context.Features.Get<IFormFeature>()?.Form is not { } form)
            return [];
        return [.. form.Where(field => IsWords(page, field.Key)).Select(field => field.Value.ToString().Trim()).Where(typed => typed.Length > 0)];
    }

    private bool IsWords(CompiledPageActionDescriptor page, string field)
    {
        var parts = field.Split('.');
        if (page.BoundProperties.FirstOrDefault(p => p.Name == Bare(parts[0])) is not { } bound)
            return false;
        var at = metadata.GetMetadataForType(page.ModelTypeInfo!).Properties[bound.Name];
        foreach (var part in parts[1..])
            at = (at?.ElementMetadata ?? at)?.Properties[Bare(part)];
        // What has a longest length is typed; what is chosen has a list instead.
        return at?.ValidatorMetadata.OfType<StringLengthAttribute>().Any() == true;
    }

    /// <summary>Answers of Answers[3].</summary>
    private static string Bare(string part) => part.Split('[')[0];
}
