using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Drafts;
using Steadfast.Core.Mail;
using Steadfast.Core.Referrals;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Acts;

/// <summary>What is the record, so that every write of it is named by an act and held by that act's digest.</summary>
public static class Recorded
{
    // Drafts and mails on their way are disposable, name tokens and counters can be made anew, and acts are not written about themselves.
    private static readonly HashSet<Type> Apart = [typeof(Act), typeof(ActChain), typeof(NameToken), typeof(ReferralDraft), typeof(FormDraft), typeof(OutgoingMail), typeof(ReferenceCounter)];

    public static bool Covers(IReadOnlyEntityType type) => !type.IsOwned() && !Apart.Contains(type.ClrType);

    public static IEnumerable<IEntityType> Types(IModel model) => model.GetEntityTypes().Where(Covers);
}
