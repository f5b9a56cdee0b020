using Steadfast.Core.Mail;

namespace Steadfast.Web.Mail;

internal static class MailHosting
{
    /// <summary>Mail as the settings say; nothing is sent where there is no mail server.</summary>
    public static void AddMailSending(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<LetterWriter>();
        if (settings.CanSend)
            services.AddHostedService<ReminderWriting>();
        if (settings.Server is not null)
            services.AddSingleton<SmtpPost>().AddHostedService<MailSending>();
    }
}
