using Steadfast.Core.DataPackages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.DataPackages;

/// <summary>The past comes in as it was written down; what a rule of the service would refuse today is said, rule by rule.</summary>
public sealed class AgainstRulesTests : IDisposable
{
    private const string Referrals = "id,young_person_id,site,referred_on,decision,decided_on,status,closed_on,closure_reason";
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly PackageFolder _package = new PackageFolder().With("young_people.csv", "id,date_of_birth", "Y1,2009-05-12", "Y2,");

    [Theory]
    [InlineData("young_people.csv", "id,date_of_birth", "Y1,2026-11-23", "date_of_birth", "The date of birth must be in the past.")]
    [InlineData("young_people.csv", "id,date_of_birth", "Y1,1966-11-21", "date_of_birth", "This date of birth would make them older than 60. Check the year.")]
    [InlineData("education.csv", "young_person_id,recorded_on", "Y1,2026-11-23", "recorded_on", "The day must be today or earlier.")]
    [InlineData("outcomes.csv", "young_person_id,recorded_on", "Y1,2026-11-23", "recorded_on", "The day must be today or earlier.")]
    [InlineData("agencies.csv", "young_person_id,started_on", "Y1,2026-11-23", "started_on", "The first day must be today or earlier.")]
    [InlineData("agencies.csv", "young_person_id,ended_on", "Y1,2026-11-23", "ended_on", "The last day must be today or earlier.")]
    [InlineData("plans.csv", "id,young_person_id,agreed_on", "P1,Y1,2026-11-23", "agreed_on", "The day the plan was agreed must be today or before.")]
    [InlineData("plans.csv", "id,young_person_id,contacts_per_week", "P1,Y1,8", "contacts_per_week", "Contacts per week must be from 1 to 7. Leave it empty if the plan does not say.")]
    [InlineData("plans.csv", "id,young_person_id,contacts_per_week", "P1,Y1,0", "contacts_per_week", "Contacts per week must be from 1 to 7. Leave it empty if the plan does not say.")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at", "C1,Y1,2026-11-23T00:00", "happened_at", "This has not happened yet. Plan it as the next contact instead.")]
    [InlineData("contacts.csv", "id,young_person_id,minutes", "C1,Y1,721", "minutes", "Minutes must be from 1 to 720.")]
    [InlineData("contacts.csv", "id,young_person_id,minutes", "C1,Y1,0", "minutes", "Minutes must be from 1 to 720.")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at", "C1,Y1,2009-05-11", "happened_at", "The date of birth must be in the past.")]
    [InlineData("referrals.csv", "id,young_person_id,referred_on", "R1,Y1,2009-05-11", "referred_on", "The date of birth must be in the past.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2026-11-23,,,open,,", "referred_on", "The day must be today or earlier.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,,,open,2021-05-03,", "status", "A referral that is closed cannot become open.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,,,on_hold,,declined_support", "status", "A referral that is closed cannot become on hold.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,,,closed,2021-05-03,", "closure_reason", "Say why the work ends. If nobody knows, put it on hold instead.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,,,closed,2021-05-03,not_known", "closure_reason", "Say why the work ends. If nobody knows, put it on hold instead.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,more_asked,,on_hold,,", "decision", "A referral that is waiting for the referrer's answer cannot become on hold.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,more_asked,,closed,,declined_support", "decision", "A referral that is waiting for the referrer's answer cannot become closed.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,signposted,,open,,", "decision", "A referral that is signposted elsewhere cannot become open.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,signposted,,on_hold,,", "decision", "A referral that is signposted elsewhere cannot become on hold.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,signposted,,closed,,declined_support", "decision", "A referral that is signposted elsewhere cannot become closed.")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,accepted,2021-05-04,closed,2021-05-03,declined_support", "decided_on", "A referral that is closed cannot become on the waiting list.")]
    public void RowThatNoFormWouldTake_IsSaidWithTheRule_AndTakenAsItStands(string file, string header, string row, string column, string rule) =>
        Notices(file, header, row).ShouldBe([$"{file}:2: {column}: {rule} No form would take what stands here; it comes in as it stands."]);

    [Theory]
    [InlineData("young_people.csv", "id,date_of_birth", "Y1,2026-11-22")]
    [InlineData("young_people.csv", "id,date_of_birth", "Y1,1966-11-22")]
    [InlineData("plans.csv", "id,young_person_id,agreed_on,contacts_per_week", "P1,Y1,2026-11-22,7")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at,minutes", "C1,Y1,2026-11-22T23:59,720")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at", "C1,Y1,2009-05-12")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at", "C1,Y2,1999-01-01")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2021-05-03,more_asked,2021-05-04,open,,")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2021-05-03,signposted,2021-05-04,closed,2021-05-04,")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2021-05-03,signposted,2021-05-04,closed,2021-05-04,not_known")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2021-05-03,accepted,2021-05-04,open,,not_known")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,2021-05-03,accepted,2021-05-04,closed,2021-05-04,declined_support")]
    [InlineData("referrals.csv", Referrals, "R1,Y1,,,,,,,")]
    public void RowThatAFormWouldTake_IsNotSpokenOf(string file, string header, string row) => Notices(file, header, row).ShouldBeEmpty();

    [Fact]
    public void AgencyThatIsWithThemTwiceAtOnce_IsSaid()
    {
        Notices("agencies.csv", "young_person_id,agency,started_on,ended_on",
            "Y1,police,2021-05-03,2021-06-03", "Y1,police,2021-07-03,", "Y2,police,,", "Y1,youth_justice,,", "Y1,police,2021-08-01,", "Y1,,,", "Y1,,,")
            .ShouldBe(["agencies.csv:6: agency: This agency is already with them. Change what is written about it instead. No form would take what stands here; it comes in as it stands."]);
    }

    [Fact]
    public void RowsAgainstOneRule_AreCountedFromTheFirst()
    {
        Notices("plans.csv", "id,young_person_id,contacts_per_week", "P1,Y1,7", "P2,Y1,9", "P3,Y2,0").ShouldBe([
            "plans.csv:3: contacts_per_week: Contacts per week must be from 1 to 7. Leave it empty if the plan does not say. No form would take what stands here and in 1 row more; they come in as they stand."]);
        Notices("plans.csv", "id,young_person_id,contacts_per_week", "P1,Y1,7", "P2,Y1,9", "P3,Y2,0", "P4,Y2,8").ShouldBe([
            "plans.csv:3: contacts_per_week: Contacts per week must be from 1 to 7. Leave it empty if the plan does not say. No form would take what stands here and in 2 rows more; they come in as they stand."]);
    }

    [Fact]
    public void CodeThatBlames_IsAnsweredWithWhatSaysItBetter() =>
        Notices("contacts.csv", "id,young_person_id,outcome", "C1,Y1,did_not_engage").ShouldBe([
            "contacts.csv:0: outcome: \"did_not_engage\" is not among our own codes of contact_outcome; 1 row keeps it as it stands; it blames, or few know what it means: better said, what was tried, and what might work"]);

    public void Dispose() => _package.Dispose();

    private IEnumerable<string> Notices(string file, string header, params string[] rows)
    {
        _package.With(file, [header, .. rows]);
        using var package = DataPackage.Open(_package.Path);
        var report = package.Check(today: Today);
        report.Faults.ShouldBeEmpty();
        return report.Notices.Select(notice => notice.ToString());
    }
}
