using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// Reads a DateOnly from three boxes (NAME.Day, NAME.Month, NAME.Year) or, in addresses, from NAME as 2026-03-27.
/// What was typed is kept; what is wrong is said in a sentence on NAME.
/// </summary>
public sealed class DateBinder(Wording words) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (whole.FirstValue is { Length: > 0 } text)
            BindWhole(bindingContext, whole, text.Trim());
        else
            BindParts(bindingContext);
        return Task.CompletedTask;
    }

    private void BindWhole(ModelBindingContext context, ValueProviderResult whole, string text)
    {
        context.ModelState.SetModelValue(context.ModelName, whole);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            context.Result = ModelBindingResult.Success(day);
        else
            Refuse(context, words["{0} must be a real date, written like 2026-03-27", NameOf(context)]);
    }

    private void BindParts(ModelBindingContext context)
    {
        var given = DateParts.Names.ToDictionary(name => name, name => Keep(context, name));
        if (given.Values.All(value => value is null))
            return;
        var parts = new DateParts(given["Day"], given["Month"], given["Year"]);
        if (parts.IsEmpty)
            BindNothing(context);
        else if (parts.Read() is { } day)
            context.Result = ModelBindingResult.Success(day);
        else
            Refuse(context, Sentence(parts, NameOf(context)));
    }

    private void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            Refuse(context, words["Enter {0}", NameOf(context)]);
    }

    private static string? Keep(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(key, value);
        context.ModelState.MarkFieldSkipped(key);
        return value.FirstValue ?? string.Empty;
    }

    private string Sentence(DateParts parts, string name) => parts.Missing switch
    {
        [] => words["{0} must be a real date, like 27 3 2026", name],
        [var one] => words["{0} must include a {1}", name, words[one.ToLowerInvariant()]],
        var two => words["{0} must include a {1} and a {2}", name, words[two[0].ToLowerInvariant()], words[two[1].ToLowerInvariant()]],
    };

    private string NameOf(ModelBindingContext context) => words[Titles.Of(context.ModelMetadata)];

    private static void Refuse(ModelBindingContext context, string sentence)
    {
        context.ModelState.TryAddModelError(context.ModelName, sentence);
        context.Result = ModelBindingResult.Failed();
    }
}

/// <summary>Sends every DateOnly and DateOnly? to <see cref="DateBinder"/>.</summary>
public sealed class DateBinderProvider(Wording words) : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder(words) : null;
}
