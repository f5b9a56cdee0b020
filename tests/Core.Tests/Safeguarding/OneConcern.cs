using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

/// <summary>A worker with one young person and one concern about them, for the rules of safeguarding.</summary>
public sealed class OneConcern : IAsyncDisposable
{
    public OneCase Case { get; private set; } = null!;

    public TestService Service => Case.Service;

    /// <summary>A manager of the site, who did not raise the concern.</summary>
    public Viewer Manager { get; private set; } = null!;

    public Guid Id { get; } = Guid.NewGuid();

    public static async Task<OneConcern> StartAsync(bool raised = true)
    {
        var one = new OneConcern { Case = await OneCase.StartAsync() };
        one.Manager = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.ServiceManager, name: "Nia Protheroe"));
        if (raised)
            await one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = "They said I owe them." });
        return one;
    }

    public Task RaiseAsync(NewConcern told, Viewer? by = null) => Case.DoAsync((scope, opened) =>
        scope.Get<Raising>().RaiseAsync(by ?? Case.By, opened.Person, opened.Words, told, CancellationToken.None));

    public Task TakeAsync(Viewer by, NewStep step) => Case.DoAsync(async (scope, opened) =>
    {
        var concern = await scope.Get<Core.Database.ServiceDatabase>().Concerns.SingleAsync(c => c.Id == Id);
        await scope.Get<TakingSteps>().TakeAsync(by, concern, opened.Words, step, CancellationToken.None);
    });

    /// <summary>A step that says all it must.</summary>
    public static NewStep Step(ConcernStatus to, Guid? formKey = null) => new(formKey ?? Guid.NewGuid(), to)
    {
        Said = "We stayed with him until they came.",
        Code = to switch { ConcernStatus.Referred => "phone", ConcernStatus.Answered => "strategy_discussion", ConcernStatus.Closed => "safer", _ => null },
        Service = to == ConcernStatus.Referred ? "children_services" : null,
        With = "Duty social worker",
        FamilyTold = true,
    };

    public async Task<Concern> ReadAsync()
    {
        await using var db = Service.Open();
        return await db.Concerns.AsNoTracking().SingleAsync(c => c.Id == Id);
    }

    public ValueTask DisposeAsync() => Case.DisposeAsync();
}
