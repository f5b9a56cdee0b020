using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

/// <summary>A young person with a mother, a brother and an uncle, for the rules about families.</summary>
public sealed class OneFamily : IAsyncDisposable
{
    public OneCase Case { get; private set; } = null!;

    public Guid Mother { get; private set; }

    public Guid Brother { get; private set; }

    public Guid Uncle { get; private set; }

    public TestService Service => Case.Service;

    public Viewer By => Case.By;

    public DateOnly Today => Service.Clock.Today();

    public static async Task<OneFamily> StartAsync()
    {
        var one = new OneFamily { Case = await OneCase.StartAsync() };
        one.Mother = await one.AddAsync("Sian Bowen", "mother");
        one.Brother = await one.AddAsync("Ifan Bowen", "brother");
        one.Uncle = await one.AddAsync("Gary Pike", "aunt_or_uncle");
        return one;
    }

    public Task DoAsync(Func<Piece, Opened, Task> work) => Case.DoAsync(work);

    public Task WithAsync(Guid member, Func<Piece, Opened, FamilyMember, Task> work) => DoAsync(async (piece, opened) =>
        await work(piece, opened, await piece.Get<ServiceDatabase>().FamilyMembers.SingleAsync(m => m.Id == member)));

    public Task MoveAsync(NewMove move) => DoAsync((piece, opened) => piece.Get<Households>().MoveAsync(By, opened.Person, opened.Words, move, CancellationToken.None));

    public Task<Account> SomebodyAsync(Role role, string? site = "Cardiff") => Service.AddAccountAsync(role, site);

    private async Task<Guid> AddAsync(string name, string relationship)
    {
        var id = Ids.New();
        await DoAsync((piece, opened) => piece.Get<AroundThem>().AddAsync(By, opened.Person.Id, opened.Words, id, new Someone(name, relationship), CancellationToken.None));
        return id;
    }

    public ValueTask DisposeAsync() => Case.DisposeAsync();
}
