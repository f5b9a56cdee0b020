using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

// The rows of each file, typed; null is not known. Codes are given as they stand.

public sealed record YoungPersonRow(
    string Id, string? Site, string? GivenName, string? FamilyName, DateOnly? DateOfBirth,
    string? Gender, string? Ethnicity, string? Disability, string? Postcode, string? Language) : IPackageRow<YoungPersonRow>
{
    public static FileDefinition File => PackageFiles.YoungPeople;

    public static YoungPersonRow From(PackageRecord row) => new(
        row.Key(0), row.Text(1), row.Text(2), row.Text(3), row.Date(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9));

    public void WriteTo(CsvWriter csv) => csv.Text(Id).Text(Site).Text(GivenName).Text(FamilyName).Date(DateOfBirth).Text(Gender).Text(Ethnicity).Text(Disability).Text(Postcode).Text(Language);
}

public sealed record ReferralRow(
    string Id, string YoungPersonId, string? Site, DateOnly? ReferredOn, string? ReferredBy, string? Decision,
    DateOnly? DecidedOn, string? Status, DateOnly? ClosedOn, string? ClosureReason) : IPackageRow<ReferralRow>
{
    public static FileDefinition File => PackageFiles.Referrals;

    public static ReferralRow From(PackageRecord row) => new(
        row.Key(0), row.Key(1), row.Text(2), row.Date(3), row.Text(4), row.Text(5), row.Date(6), row.Text(7), row.Date(8), row.Text(9));

    public void WriteTo(CsvWriter csv) => csv.Text(Id).Text(YoungPersonId).Text(Site).Date(ReferredOn).Text(ReferredBy).Text(Decision).Date(DecidedOn).Text(Status).Date(ClosedOn).Text(ClosureReason);
}

public sealed record ReferralReasonRow(string ReferralId, string? Reason) : IPackageRow<ReferralReasonRow>
{
    public static FileDefinition File => PackageFiles.ReferralReasons;

    public static ReferralReasonRow From(PackageRecord row) => new(row.Key(0), row.Text(1));

    public void WriteTo(CsvWriter csv) => csv.Text(ReferralId).Text(Reason);
}

public sealed record EducationRow(string YoungPersonId, DateOnly? RecordedOn, string? Setting) : IPackageRow<EducationRow>
{
    public static FileDefinition File => PackageFiles.Education;

    public static EducationRow From(PackageRecord row) => new(row.Key(0), row.Date(1), row.Text(2));

    public void WriteTo(CsvWriter csv) => csv.Text(YoungPersonId).Date(RecordedOn).Text(Setting);
}

public sealed record AgencyRow(string YoungPersonId, string? Agency, DateOnly? StartedOn, DateOnly? EndedOn) : IPackageRow<AgencyRow>
{
    public static FileDefinition File => PackageFiles.Agencies;

    public static AgencyRow From(PackageRecord row) => new(row.Key(0), row.Text(1), row.Date(2), row.Date(3));

    public void WriteTo(CsvWriter csv) => csv.Text(YoungPersonId).Text(Agency).Date(StartedOn).Date(EndedOn);
}

public sealed record PlanRow(
    string Id, string YoungPersonId, DateOnly? AgreedOn, int? ContactsPerWeek, bool? CrisisSupport) : IPackageRow<PlanRow>
{
    public static FileDefinition File => PackageFiles.Plans;

    public static PlanRow From(PackageRecord row) => new(row.Key(0), row.Key(1), row.Date(2), row.Number(3), row.YesNo(4));

    public void WriteTo(CsvWriter csv) => csv.Text(Id).Text(YoungPersonId).Date(AgreedOn).Number(ContactsPerWeek).YesNo(CrisisSupport);
}

public sealed record PlanTopicRow(string PlanId, string? Topic) : IPackageRow<PlanTopicRow>
{
    public static FileDefinition File => PackageFiles.PlanTopics;

    public static PlanTopicRow From(PackageRecord row) => new(row.Key(0), row.Text(1));

    public void WriteTo(CsvWriter csv) => csv.Text(PlanId).Text(Topic);
}

public sealed record ContactRow(
    string Id, string YoungPersonId, PackageMoment? HappenedAt, string? Kind, string? Way, string? Place,
    int? Minutes, string? Outcome, string? Worker) : IPackageRow<ContactRow>
{
    public static FileDefinition File => PackageFiles.Contacts;

    public static ContactRow From(PackageRecord row) => new(
        row.Key(0), row.Key(1), row.Moment(2), row.Text(3), row.Text(4), row.Text(5), row.Number(6), row.Text(7), row.Text(8));

    public void WriteTo(CsvWriter csv) => csv.Text(Id).Text(YoungPersonId).Text(HappenedAt?.ToString()).Text(Kind).Text(Way).Text(Place).Number(Minutes).Text(Outcome).Text(Worker);
}

public sealed record OutcomeRow(string YoungPersonId, string? Measure, DateOnly? RecordedOn, string? Value) : IPackageRow<OutcomeRow>
{
    public static FileDefinition File => PackageFiles.Outcomes;

    public static OutcomeRow From(PackageRecord row) => new(row.Key(0), row.Text(1), row.Date(2), row.Text(3));

    public void WriteTo(CsvWriter csv) => csv.Text(YoungPersonId).Text(Measure).Date(RecordedOn).Text(Value);
}
