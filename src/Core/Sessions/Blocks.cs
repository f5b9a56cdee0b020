using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Sessions;

/// <summary>Sessions come in short blocks; one is on at a time.</summary>
public sealed class Blocks(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>More is not a block any more.</summary>
    public const int MostSessions = 12;

    public const string StillOn = "A block of sessions is on already. End it first, so that both can see what came of it.";

    /// <summary>The block that is on now, if one is.</summary>
    public Task<SessionBlock?> CurrentAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.SessionBlocks.Where(b => b.YoungPersonId == youngPersonId && b.EndedOn == null).OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancel);

    /// <param name="formKey">Sent twice, it is begun once.</param>
    public Task BeginAsync(Viewer by, Guid youngPersonId, PersonWords words, Guid formKey, string about, int planned, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        // Two who begin one at once: the second waits here, and finds the first.
        if (await db.SessionBlocks.AnyAsync(b => b.Id == formKey, cancel))
            return;
        if (planned is < 2 or > MostSessions)
            throw new RuleException("A block is short: from 2 to 12 sessions.", "Planned");
        if (await CurrentAsync(youngPersonId, cancel) is not null)
            throw new RuleException(StillOn);
        var block = new SessionBlock { Id = formKey, YoungPersonId = youngPersonId, About = words.SealText(about), Planned = planned, BeganOn = clock.Today(), BegunById = by.AccountId };
        db.SessionBlocks.Add(block);
        db.Record(new Deed(ActKind.SessionBlockBegun, by.AccountId, youngPersonId, block.Id, block.About));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task EndAsync(Viewer by, SessionBlock block, PersonWords words, string learnt, CancellationToken cancel)
    {
        if (block.EndedOn is not null)
            throw new RuleException("This block has ended already.");
        (block.EndedOn, block.Learnt) = (clock.Today(), words.SealText(learnt));
        db.Record(new Deed(ActKind.SessionBlockEnded, by.AccountId, block.YoungPersonId, block.Id, block.Learnt));
        await db.SaveChangesAsync(cancel);
    }
}
