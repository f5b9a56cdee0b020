using Steadfast.Core.MyDay;
using Steadfast.Web.Access;

namespace Steadfast.Web.Mail;

/// <summary>Looks every minute whose hour has come. Whoever's hour comes while the service is down gets the mail when it is back, if that is soon enough.</summary>
public sealed class ReminderWriting(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWriting> log)
    : Recurring("writing reminders", TimeSpan.FromMinutes(1), scopes, clock, log)
{
    protected override Task WorkAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<Reminding>().WriteDueAsync(cancel);

    // Whatever it is, a key that is missing say: mail may wait, and the service goes on without it.
    protected override bool MayWait(Exception fails) => fails is not OperationCanceledException;
}
