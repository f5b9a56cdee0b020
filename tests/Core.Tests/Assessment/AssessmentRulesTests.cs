using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

/// <summary>What an assessment, a decision on it, the line of a life and the map refuse, each in its own sentence.</summary>
public sealed class AssessmentRulesTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public async Task DisposeAsync() => await one.DisposeAsync();

    [Fact]
    public async Task Assessment_OfTomorrow_OrWithoutWhy_IsRefused()
    {
        await Refused.AsAsync("The day of the assessment must be today or before.", () => AssessAsync(told => told with { AssessedOn = told.AssessedOn.AddDays(1) }));
        await Refused.AsAsync("Say why you judge risk and need so, or what you need to know first.", () => AssessAsync(told => told with { WhyLevels = " " }));
    }

    [Fact]
    public async Task TheirVoice_PromisedForNoDay_OrForYesterday_IsRefused()
    {
        await Refused.AsAsync("Say by which day their voice will be here.", () => AssessAsync(told => told with { Voice = new(null, "He is in hospital.", null) }));
        await Refused.AsAsync("The day by which their voice will be here must be today or later.", () => AssessAsync(told => told with { Voice = new(null, "He is in hospital.", new(2021, 8, 30)) }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task Decision_OnContactsOutsideOneToSeven_IsRefused(int contacts)
    {
        await AssessAsync(told => told);
        var manager = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.ServiceManager));
        await Refused.AsAsync("Contacts per week must be from 1 to 7.", () => one.DoAsync(async (piece, on) =>
            await piece.Get<Judging>().DecideAsync(manager, (await piece.Get<Assessing>().FindAsync(on.Person.Id, null, default))!, on.Words, new(Ids.New(), Level.Low, Level.Low, contacts, "Settled"), default)));
    }

    [Fact]
    public async Task Assessment_WithWorriesAlone_IsRefused() =>
        await Refused.AsAsync("Write down at least one strength. Strengths come before worries.", () => AssessAsync(told => told with { Answers = [.. told.Answers.Where(a => a.Question != "home_strengths")] }));

    [Theory]
    [InlineData(null, 26, "Their age must be from 0 to 25.")]
    [InlineData(2005, null, "This is before they were born. Something that happened to the family then may stand on the day they were born.")]
    public async Task LifeEvent_OutsideTheirLife_IsRefused(int? year, int? age, string sentence) =>
        await Refused.AsAsync(sentence, () => one.DoAsync((piece, on) => piece.Get<LifeStory>().AddAsync(one.By, on.Person, on.Words, Ids.New(), new ToldEvent("move", "To Cardiff") { Year = year, Age = age }, default)));

    [Fact]
    public async Task LifeEvent_AtAnAge_WhereTheirBirthIsNotKnown_IsRefused() =>
        await Refused.AsAsync("Their date of birth is not known, so an age has no place on the line. Say the year.", () => one.DoAsync((piece, on) =>
        {
            on.Person.DateOfBirth = null;
            return piece.Get<LifeStory>().AddAsync(one.By, on.Person, on.Words, Ids.New(), new ToldEvent("move", "To Cardiff") { Age = 7 }, default);
        }));

    [Fact]
    public async Task Map_TiedToItself_OrAnExploiterWrittenByWhoDoesNotWorkWithThem_IsRefused()
    {
        var id = Ids.New();
        await Refused.AsAsync("Choose two different people or places.", () => one.DoAsync((piece, on) => piece.Get<PeopleAndPlaces>().TieAsync(one.By, on.Person, id, id, Tie.Close, default)));
        var other = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.Practitioner));
        await Refused.AsAsync("Only those who work with them and their site's manager write about exploiters and unsafe places.", () => one.DoAsync((piece, on) =>
            piece.Get<PeopleAndPlaces>().AddAsync(other, on.Person, on.Words, Ids.New(), new ToldEntry(MapKind.Exploiter, "Spider", Tie.StaysAway, null), default)));
    }

    [Fact]
    public async Task LifeEvent_OfNothing_IsRefused() =>
        await Refused.AsAsync("Say what happened.", () => one.DoAsync((piece, on) => piece.Get<LifeStory>().AddAsync(one.By, on.Person, on.Words, Ids.New(), new ToldEvent("move", " ") { Year = 2015 }, default)));

    [Theory]
    [InlineData(MapKind.Friend)]
    [InlineData(MapKind.UnsafePlace)]
    public async Task MapEntry_WithoutAName_IsRefused(MapKind kind) =>
        await Refused.AsAsync("Enter what they or the place are called.", () => one.DoAsync((piece, on) => piece.Get<PeopleAndPlaces>().AddAsync(one.By, on.Person, on.Words, Ids.New(), new ToldEntry(kind, " ", Tie.Close, null), default)));

    private Task AssessAsync(Func<NewAssessment, NewAssessment> change) => one.DoAsync(async (piece, on) =>
    {
        var asked = await piece.Get<Questionnaires>().ForSiteAsync(on.Person.SiteId, default);
        await piece.Get<Assessing>().RecordAsync(one.By, on.Person, on.Words, change(Assessments.Told(asked, 0, new(2021, 8, 31))), default);
    });
}
