using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Whether this is the demo service, which says so on every page.</summary>
public sealed record DemoMode(bool IsOn);

/// <summary>What the pages need to be drawn: words, assets, date boxes, sentences for what cannot be read.</summary>
public static class Screens
{
    public static IMvcBuilder AddScreens(this IServiceCollection services, bool demo)
    {
        var words = new Wording();
        services.AddSingleton(words).AddSingleton<PageAssets>().AddSingleton(new DemoMode(demo));
        services.AddScoped<Choices>().AddScoped<EventTitles>().AddScoped<Colleagues>().AddScoped<Pages.Cases.Families.FamilyDoor>();
        // Welsh letters and our quotation marks are written as themselves.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Browsers keep __Host- cookies over https only; the demo is plain http on loopback.
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = demo ? "steadfast-demo-done" : "__Host-steadfast-done";
            options.Cookie.SecurePolicy = demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        return services.AddRazorPages()
            .AddMvcOptions(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new DateBinderProvider(words));
                options.ModelMetadataDetailsProviders.Add(new DefaultSentences(words));
                Say(options.ModelBindingMessageProvider, words);
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => new WordingLocalizer(words));
    }

    private static void Say(DefaultModelBindingMessageProvider messages, Wording words)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => words["{0} cannot be “{1}”; check it", words[field], value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["“{0}” cannot be read here; check it", value]);
        messages.SetUnknownValueIsInvalidAccessor(field => words["{0} could not be read; check it", words[field]]);
        messages.SetValueIsInvalidAccessor(value => words["“{0}” cannot be read here; check it", value]);
        messages.SetValueMustBeANumberAccessor(field => words["{0} must be a number, like 3", words[field]]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["This must be a number, like 3"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["This question needs an answer"]);
        messages.SetMissingBindRequiredValueAccessor(field => words["{0} needs an answer", words[field]]);
    }
}
