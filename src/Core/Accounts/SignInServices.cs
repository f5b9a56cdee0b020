using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Access;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

internal static class SignInServices
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        // OWASP's figure for PBKDF2 with SHA-512, 2023.
        .Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000)
        .AddScoped<IPasswordHasher<Account>, PasswordHasher<Account>>()
        .AddScoped<Guesses>()
        .AddScoped<SecondStep>()
        .AddScoped<SigningIn>()
        .AddScoped<SettingUp>()
        .AddScoped<OwnAccount>()
        .AddScoped<AccountKeeping>()
        .AddScoped<BreakingGlass>()
        .AddScoped<AccessReview>();
}
