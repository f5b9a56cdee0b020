using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>§5.4.1: a peer mentor who worked with lower risk is given somebody at high risk: refused, then promoted, then allowed.</summary>
public sealed class TheFirstCaseAlone : Story
{
    private const string Mentor = "Leon Baptiste";

    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Macsen", "Alone");
        await AssessHighAsync(walk, reference);

        await walk.SignInAsync(walk.Mode.Team.Manager);
        await HandOverAsync(walk, reference, refused: true);
        await walk.SeeAsync("the latest assessment says high risk");
        await PromoteAsync(walk);
        await HandOverAsync(walk, reference, refused: false);

        await walk.SignInAsync(Mentor);
        await walk.OpenAsync("/my-day", "My day");
        await walk.SeeAsync("Macsen Alone");
        await walk.OpenAsync($"/cases/{reference}/record-session", "Record session");
        await walk.ChooseAsync("A walk or a drive", "What did you do?");
        await walk.GoAsync("Save session", $"Case {reference}");
    }

    private static async Task HandOverAsync(Walk walk, string reference, bool refused)
    {
        await walk.OpenAsync($"/cases/{reference}/hand-over", "Hand over");
        await walk.ChooseAsync(Mentor, "Who takes over?");
        await walk.WriteAsync("Why, and what does the next worker need to know?", "He asked for Leon. They know the same street.");
        await walk.WriteAsync("If this worker's caseload is full, why is one more right?", "He asked for him.");
        await walk.GoAsync("Hand over", refused ? "Hand over" : $"Case {reference}", wrong: refused);
    }

    private static async Task PromoteAsync(Walk walk)
    {
        await walk.OpenAsync("/staff", "Staff");
        await walk.GoAsync(Mentor, "Worker");
        await walk.GoAsync("Decide a stage", "Decide a stage");
        await walk.SeeAsync("Safeguarding level 3 done in June.");
        await walk.ChooseAsync("Promote: Practitioner", "What do you decide?");
        await walk.WriteAsync("On what evidence?", "Six young people led since spring; I sat in on four sessions and read every note.");
        await walk.GoAsync("Decide", "Worker");
        await walk.SeeAsync("I sat in on four sessions");
    }

    private static async Task AssessHighAsync(Walk walk, string reference)
    {
        await using var scope = walk.Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var person = await db.YoungPeople.SingleAsync(p => p.Reference == reference);
        var lead = await db.Allocations.Where(a => a.YoungPersonId == person.Id).Select(a => a.AccountId).SingleAsync();
        var assessment = new ContextualAssessment { QuestionSetId = await db.QuestionSets.Select(q => q.Id).FirstAsync(), YoungPersonId = person.Id, Number = 1, AssessedOn = clock.Today(), ExploitationRisk = Level.High, AccountId = lead, At = clock.Instant() };
        db.Assessments.Add(assessment);
        db.Record(new Deed(ActKind.AssessmentRecorded, lead, person.Id, assessment.Id));
        await db.SaveChangesAsync();
    }
}
