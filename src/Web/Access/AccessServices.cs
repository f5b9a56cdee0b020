using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Access;

/// <summary>Sign-in, sessions, policies.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services, bool demo)
    {
        services.AddDataProtection().SetApplicationName("steadfast");
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyRing>()));
        services.AddIdentityCore<Account>(Rules).AddEntityFrameworkStores<ServiceDatabase>().AddSignInManager().AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme })
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => Cookie(cookie, scheme, demo));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, Session);
        services.AddAuthorization(Policies.Add);
        services.AddScoped<SessionStart>().AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(PasskeyRules);
        services.AddAntiforgery(options => Name(options.Cookie, "form", demo));
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // Guesses are counted by Core's own Guesses, which a passkey does not meet.
        options.Lockout.AllowedForNewUsers = false;
    }

    // The passkey stands for both steps, so whoever holds it must have opened it; and it knows whose it is.
    private static void PasskeyRules(IdentityPasskeyOptions options)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
    }

    private static void Cookie(CookieAuthenticationOptions options, string scheme, bool demo) =>
        Name(options.Cookie, scheme == IdentityConstants.ApplicationScheme ? "session" : "second-step", demo);

    // Browsers keep __Host- cookies over https only; the demo is plain http on loopback and holds nobody's data.
    private static void Name(CookieBuilder cookie, string name, bool demo)
    {
        cookie.Name = demo ? $"steadfast-demo-{name}" : $"__Host-steadfast-{name}";
        cookie.SecurePolicy = demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "then";
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = SignedIn.CheckAsync;
        // Not allowed and not there look the same.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
