using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.TestData;

/// <summary>Whole assessments for tests that are about something else.</summary>
public static class Assessments
{
    /// <summary>An assessment in which every sign is absent but those named.</summary>
    /// <param name="signs">Question and answer.</param>
    public static NewAssessment Told(Questionnaire asked, int follows, DateOnly today, params (string Question, string Code)[] signs) =>
        new(Ids.New(), follows, asked.Set.Id, today, new("I want to box.", null, null), today.AddDays(90))
        {
            WhyLevels = "Two older boys drive him to other towns.",
            Answers =
            [
                new("home_strengths", null, "His nan."),
                new("home_worries", null, "Little money."),
                .. asked.List.Criteria.Select(q => new NewAnswer(q.Code, signs.Where(s => s.Question == q.Code).Select(s => s.Code).FirstOrDefault()
                    ?? asked.List.Scales[q.Scale!].First(a => a.Counts == Counts.None).Code, null)),
            ],
        };

    /// <summary>Records one, as the latest.</summary>
    public static async Task AssessAsync(this TestService service, Account by, Guid youngPersonId, params (string Question, string Code)[] signs)
    {
        using var record = await service.OpenRecordAsync(by, youngPersonId);
        var asked = await record.Get<Questionnaires>().ForSiteAsync(record.Person.SiteId, CancellationToken.None);
        var follows = await record.Db.Assessments.CountAsync(a => a.YoungPersonId == youngPersonId);
        await record.Get<Assessing>().RecordAsync(record.By, record.Person, record.Words, Told(asked, follows, service.Clock.Today(), signs), CancellationToken.None);
    }
}
