using Steadfast.Core.Engagement;
using Steadfast.Core.Plans;
using Steadfast.Core.Sessions;
using Steadfast.Core.YoungPeople;
using static Steadfast.Core.DataPackages.ColumnType;

namespace Steadfast.Core.DataPackages;

/// <summary>The files of the data package and their columns: readers, checks, writers and the schema all go by this table.</summary>
public static class PackageFiles
{
    /// <summary>The column that holds a site's name.</summary>
    public const string SiteColumn = "site";

    private static readonly ColumnDefinition Person = new("young_person_id", Reference, "The young person.", "young_people.csv");

    public static FileDefinition YoungPeople { get; } = new("young_people.csv", "A young person, once however often they come and go.",
    [
        new("id", Key, "The young person's key."),
        new(SiteColumn, Text, "The site that knows them best."),
        new("given_name", Text, "Given name."),
        new("family_name", Text, "Family name."),
        new("date_of_birth", Date, "Date of birth.", Rule: Details.BornLater()),
        new("gender", Code, "Gender.", "gender"),
        new("ethnicity", Code, "Ethnic group of the Office for National Statistics.", "ethnicity"),
        new("disability", Code, "Disability, as the young person describes it.", "disability"),
        new("postcode", Text, "Postcode of home."),
        new("language", Code, "The language they want to be spoken and written to in.", "language"),
    ]);

    public static FileDefinition Referrals { get; } = new("referrals.csv", "A referral, and the case that may follow from it.",
    [
        new("id", Key, "The referral's key."),
        Person,
        new(SiteColumn, Text, "The site the case belongs to."),
        new("referred_on", Date, "The day the referral was made; a referral without it counts in every period."),
        new("referred_by", Code, "The kind of agency or person that referred.", "referral_source"),
        new("decision", Code, "What triage decided.", "triage_decision"),
        new("decided_on", Date, "The day of that decision."),
        new("status", Code, "Where the case stands.", "referral_status"),
        new("closed_on", Date, "The day a closed case was closed."),
        new("closure_reason", Code, "Why a closed case was closed.", "closure_reason"),
    ],
        new DateOrder("referred_on", "decided_on", "decided before referred"),
        new DateOrder("referred_on", "closed_on", "closed before referred"));

    public static FileDefinition ReferralReasons { get; } = new("referral_reasons.csv", "One of the reasons for a referral; there may be many.",
    [
        new("referral_id", Reference, "The referral.", "referrals.csv"),
        new("reason", Code, "The reason.", "referral_reason"),
    ]);

    public static FileDefinition Education { get; } = new("education.csv", "Where a young person learnt, as recorded on a day.",
    [
        Person,
        new("recorded_on", Date, "The day it was recorded."),
        new("setting", Code, "The setting.", "education_setting"),
    ]);

    public static FileDefinition Agencies { get; } = new("agencies.csv", "An agency that worked with a young person beside the service.",
    [
        Person,
        new("agency", Code, "The agency.", "agency"),
        new("started_on", Date, "The first day.", Rule: Involvements.StartsLater()),
        new("ended_on", Date, "The day it ended; empty while it goes on.", Rule: Involvements.EndsLater()),
    ],
        new DateOrder("started_on", "ended_on", "ended before started"));

    public static FileDefinition Plans { get; } = new("plans.csv", "A young person's intervention plan.",
    [
        new("id", Key, "The plan's key."),
        Person,
        new("agreed_on", Date, "The day it was agreed with the young person.", Rule: Planning.AgreedLater()),
        new("contacts_per_week", Number, "Direct contacts planned for each week.", Usual: (1, Planning.MostContactsPerWeek), Rule: Planning.TooFewOrTooMany()),
        new("crisis_support", YesNo, "Whether crisis support is part of it."),
    ]);

    public static FileDefinition PlanTopics { get; } = new("plan_topics.csv", "A topic of a plan.",
    [
        new("plan_id", Reference, "The plan.", "plans.csv"),
        new("topic", Code, "The topic.", "topic"),
    ]);

    public static FileDefinition Contacts { get; } = new("contacts.csv", "An attempt to reach, or a contact with, a young person or their family.",
    [
        new("id", Key, "The contact's key."),
        Person,
        new("happened_at", Moment, "When it happened.", Rule: Recording.NotHappenedYet()),
        new("kind", Code, "What it was; an attempt is never counted as a contact.", "contact_kind"),
        new("way", Code, "How they were sought out.", "contact_way"),
        new("place", Code, "Where it was.", "place"),
        new("minutes", Number, "How long it took, in minutes.", Usual: (1, SessionRecording.LongestMinutes), Rule: SessionRecording.TooShortOrTooLong()),
        new("outcome", Code, "How it went.", "contact_outcome"),
        new("worker", Text, "Who made it."),
    ]);

    public static FileDefinition Outcomes { get; } = new("outcomes.csv", "A value of a measure on a day.",
    [
        Person,
        new("measure", Code, "What was measured.", "outcome_measure"),
        new("recorded_on", Date, "The day it was recorded."),
        new("value", Text, "The value."),
    ]);

    /// <summary>Every file, each after the files its rows refer to.</summary>
    public static IReadOnlyList<FileDefinition> All { get; } =
        [YoungPeople, Referrals, ReferralReasons, Education, Agencies, Plans, PlanTopics, Contacts, Outcomes];
}
