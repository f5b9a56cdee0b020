using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steadfast.Core.Referrals;

namespace Steadfast.Core.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        // A host that has a mail server says so before.
        services.TryAddSingleton(MailSettings.None);
        return services.AddScoped<Outbox>().AddScoped<Delivering>().AddScoped<DeadLetters>().AddScoped<ReferrerNews>();
    }
}
