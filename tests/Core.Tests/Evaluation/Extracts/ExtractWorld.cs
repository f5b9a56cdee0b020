using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Extracts;

/// <summary>Young people of whom one occurs in the extract once, one twice, and the others not.</summary>
public sealed class ExtractWorld : IAsyncDisposable
{
    private static readonly string[] Strangers = ["Ahmed Zaman", "Luke Fenwick", "Mia Proudlock", "Owen Tregaskis", "Sofia Marchetti", "Jack Heslop", "Grace Ofori", "Noah Lindqvist", "Ella Braithwaite", "Ivan Petrov", "Zoe Castellan", "Dylan Merriott"];

    public TestService Service { get; } = new();

    public Account Lead { get; private set; } = null!;

    public Account Manager { get; private set; } = null!;

    public Account Third { get; private set; } = null!;

    public static string People { get; } = "URN,Surname,Forenames,DOB\nN1,Hopkin,Carys,14/03/2006\nN2,Bowen,Rhys,14/03/2006\nN3,Bowen,Rhys,14/03/2006\n"
        + string.Concat(Strangers.Select((name, i) => $"S{i},{name.Split(' ')[1]},{name.Split(' ')[0]},{1 + i:00}/07/200{i % 8}\n"));

    public static string Events { get; } = "URN,Date of offence,Offence,Disposal\nN1,01/02/2021,Theft,Charged\nN1,2021-09-01,Missing episode,\nN2,05/05/2021,Affray,\nN3,06/05/2021,Affray,\nS1,,Theft,\n";

    public async Task StartAsync()
    {
        await Service.StartAsync();
        Lead = await Service.AddAccountAsync(Role.NationalLead);
        Manager = await Service.AddAccountAsync(Role.ServiceManager);
        Third = await Service.AddAccountAsync(Role.ServiceManager);
        foreach (var (given, family) in new[] { ("Carys", "Hopkin"), ("Rhys", "Bowen"), ("Tomos", "Ellis"), ("Megan", "Pugh"), ("Idris", "Vaughan"), ("Kofi", "Mensah"), ("Lowri", "Bebb"), ("Yusuf", "Rahman") })
            await Service.AddReferralAsync(given, family);
    }

    public Viewer As(Account account) => Service.ViewerOf(account);

    public NewExtract Given(string? people = null, string? events = null) => new("Northshire Police", "Change in offending",
        new DateOnly(2021, 1, 1), new DateOnly(2022, 12, 31), new DateOnly(2021, 12, 31), new DateOnly(2021, 8, 1),
        Encoding.UTF8.GetBytes(people ?? People), Encoding.UTF8.GetBytes(events ?? Events));

    /// <summary>An extract brought in, read and linked.</summary>
    public async Task<PoliceExtract> LinkedAsync()
    {
        using var scope = Service.Scope();
        var extracts = scope.Get<Core.Evaluation.Extracts.Extracts>();
        var extract = await extracts.BringInAsync(As(Lead), Given(), default);
        await extracts.ReadAsync(As(Lead), extract, (await extracts.ProposeAsync(extract, default)).Columns, default);
        return extract;
    }

    /// <summary>One reviewer's finding on the young person who may be two of the extract.</summary>
    public async Task ReviewAsync(PoliceExtract extract, Account by, int? candidate)
    {
        using var scope = Service.Scope();
        var (reviewing, open) = await OpenAsync(scope, extract, by);
        await reviewing.ReviewAsync(As(by), open, candidate is { } place ? Of(open, place) : null, "same street", default);
    }

    public async Task DecideAsync(PoliceExtract extract, Account by, int? candidate, bool together)
    {
        using var scope = Service.Scope();
        var (reviewing, open) = await OpenAsync(scope, extract, by);
        await reviewing.DecideAsync(As(by), open, candidate is { } place ? Of(open, place) : null, together, "we talked", default);
    }

    public async Task<(LinkReviewing LinkReviewing, OpenSubject Open)> OpenAsync(Piece scope, PoliceExtract extract, Account by)
    {
        var reviewing = scope.Get<LinkReviewing>();
        var queued = (await reviewing.QueueAsync(As(by), extract, default)).Single(q => q.Name == "Rhys Bowen");
        return (reviewing, (await reviewing.OpenAsync(As(by), extract, queued.Id, default))!);
    }

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();

    // The candidates are alike; by their number in the extract they are told apart.
    private static Guid Of(OpenSubject open, int number) => open.Candidates.Single(c => c.Person.Id == $"N{number}").PairId;
}
