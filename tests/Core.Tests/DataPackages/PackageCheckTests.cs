using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.DataPackages;

public sealed class PackageCheckTests : IDisposable
{
    private readonly PackageFolder _package = new PackageFolder()
        .With("young_people.csv", "id,site,date_of_birth,gender,ethnicity", "Y1,Cardiff,2005-02-28,male,white", "Y2,Cardiff,,,")
        .With("referrals.csv", "id,young_person_id,site,referred_on,referred_by,decision,decided_on,status,closed_on,closure_reason", "R1,Y1,Cardiff,2021-05-03,police,accepted,2021-05-04,open,,");

    [Fact]
    public void SoundPackage_HasNoFault() => _package.Report().ShouldBeEmpty();

    [Theory]
    [InlineData("R2,Y1,Cardiff,31/05/2021,police,,,open,,", "referrals.csv:2: referred_on: 31/05/2021 is day first; write 2021-05-31")]
    [InlineData("R2,Y1,Cardiff,2021-02-30,police,,,open,,", "referrals.csv:2: referred_on: 2021-02-30 is not a day; write it as YYYY-MM-DD, 2021-05-31 say")]
    [InlineData("R2,Y1,Cardiff,5/31/2021,police,,,open,,", "referrals.csv:2: referred_on: 5/31/2021 is month first; write 2021-05-31")]
    [InlineData("R2,Y1,Cardiff,3 May 2021,police,,,open,,", "referrals.csv:2: referred_on: 3 May 2021 is in words; write 2021-05-03")]
    [InlineData("R2,Y1,Cardiff,2021-05-03T09:00,police,,,open,,", "referrals.csv:2: referred_on: 2021-05-03T09:00 has a time; write the day alone, 2021-05-03")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,polcie,,,open,,", "referrals.csv:2: referred_by: \"polcie\" is not a code of referral_source; did you mean police?")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,Children's Services,,,open,,", "referrals.csv:2: referred_by: \"Children's Services\" is not a code of referral_source; did you mean childrens_services?")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,police,,,Open,,", "referrals.csv:2: status: \"Open\" is not a code of referral_status; did you mean open?")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,police,,,zzz,,", "referrals.csv:2: status: \"zzz\" is not a code of referral_status; write one of open, on_hold, closed, or leave it empty where it is not known")]
    [InlineData("R2,Y9,Cardiff,2021-05-03,police,,,open,,", "referrals.csv:2: young_person_id: \"Y9\" is no key of young_people.csv; correct it, or add its row there")]
    [InlineData("R2,,Cardiff,2021-05-03,police,,,open,,", "referrals.csv:2: young_person_id: this is empty; write a key of young_people.csv")]
    [InlineData(",Y1,Cardiff,2021-05-03,police,,,open,,", "referrals.csv:2: id: the key is missing; give every row one of its own")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,police,,,closed,2021-05-02,", "referrals.csv:2: closed_on: 2021-05-02 is before referred_on, 2021-05-03 (closed before referred); correct one of the two")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,police,,2021-05-01,open,,", "referrals.csv:2: decided_on: 2021-05-01 is before referred_on, 2021-05-03 (decided before referred); correct one of the two")]
    [InlineData("R2,Y1,Cardiff", "referrals.csv:2: : the row has 3 fields where the header has 10; quote a field that holds a comma, and leave an unknown field empty")]
    [InlineData("R2,Y1,Cardiff,2021-05-03,police,,,open,,,extra", "referrals.csv:2: : the row has 11 fields where the header has 10; quote a field that holds a comma, and leave an unknown field empty")]
    [InlineData("R2,Y1,\"Cardiff,2021-05-03,police,,,open,,", "referrals.csv:2: : a quoted field never closes, or has text after its closing quote; double each quote inside a quoted field")]
    public void FaultyReferral_IsReportedWithLineColumnAndWhatWouldBeRight(string row, string fault)
    {
        _package.With("referrals.csv", "id,young_person_id,site,referred_on,referred_by,decision,decided_on,status,closed_on,closure_reason", row);
        _package.Report().ShouldContain(fault);
    }

    [Theory]
    [InlineData("agencies.csv", "young_person_id,agency,started_on,ended_on", "Y1,police,2021-05-03,2021-05-02", "agencies.csv:2: ended_on: 2021-05-02 is before started_on, 2021-05-03 (ended before started); correct one of the two")]
    [InlineData("plans.csv", "id,young_person_id,contacts_per_week", "P1,Y1,1-3", "plans.csv:2: contacts_per_week: \"1-3\" is not a whole number from 0; write 2 say, or leave it empty where it is not known")]
    [InlineData("plans.csv", "id,young_person_id,crisis_support", "P1,Y1,maybe", "plans.csv:2: crisis_support: \"maybe\" is neither yes nor no; write true or false, or leave it empty where it is not known")]
    [InlineData("contacts.csv", "id,young_person_id,happened_at", "C1,Y1,31/05/2021 14:30", "contacts.csv:2: happened_at: 31/05/2021 14:30 is day first; write 2021-05-31; a time follows after a T, 2021-05-31T14:30")]
    [InlineData("plan_topics.csv", "plan_id,topic", "P7,housing", "plan_topics.csv:2: plan_id: \"P7\" is no key of plans.csv; correct it, or add its row there")]
    [InlineData("referral_reasons.csv", "reason", "weapon_use", "referral_reasons.csv:1: referral_id: the column is missing; the header needs it (referral_id,reason)")]
    [InlineData("referral_reasons.csv", "referral_id;reason", "R1;weapon_use", "referral_reasons.csv:1: referral_id: the column is missing; the header's columns must be separated by commas")]
    public void FaultyRowOfAnotherFile_IsReported(string file, string header, string row, string fault)
    {
        _package.With(file, header, row);
        _package.Report().ShouldContain(fault);
    }

    [Theory]
    [InlineData("young_people.csv", "id", "")]
    [InlineData("young_people.csv", "site", "id,")]
    [InlineData("young_people.csv", "given_name", "id,")]
    [InlineData("young_people.csv", "language", "id,")]
    [InlineData("contacts.csv", "worker", "id,young_person_id,")]
    public void TextBeyondAnyName_IsRefused(string file, string column, string before)
    {
        _package.With("referrals.csv", "id,young_person_id").With(file, $"{before}{column}", $"{before.Replace("young_person_id", "Y1", StringComparison.Ordinal)}{new string('é', 501)}");
        _package.Report().ShouldBe([$"{file}:2: {column}: the text is longer than 500 characters; shorten it"]);
        _package.With(file, $"{before}{column}", $"{before.Replace("young_person_id", "Y1", StringComparison.Ordinal)}{new string('é', 500)}");
        _package.Report().ShouldNotContain(line => line.Contains("longer", StringComparison.Ordinal));
    }

    [Fact]
    public void DuplicateKeys_AreReportedWithTheFirstLine()
    {
        _package.With("young_people.csv", "id,site", "Y1,Cardiff", "Y3,Cardiff", "Y2,Cardiff", "Y1,Cardiff", "Y2,Cardiff");
        _package.Report().ShouldBe([
            "young_people.csv:5: id: \"Y1\" stands on line 2 already; give each row a key of its own",
            "young_people.csv:6: id: \"Y2\" stands on line 4 already; give each row a key of its own"]);
    }

    [Fact]
    public void EveryFault_IsReported_NotOnlyTheFirst()
    {
        _package.With("young_people.csv", "id,date_of_birth,gender", "Y1,1/2/2005,mail", ",x,", "Y1,2005-13-01,male")
            .With("referrals.csv", "id,young_person_id,status", "R1,Y2,opn")
            .With("education.csv")
            .WithBytes("plans.csv", Encoding.Latin1.GetBytes("id,young_person_id\nPé,Y1\n"));
        _package.Report().Select(f => string.Join(':', f.Split(':').Take(3))).ShouldBe([
            "young_people.csv:2: date_of_birth", "young_people.csv:2: gender", "young_people.csv:3: id", "young_people.csv:3: date_of_birth",
            "young_people.csv:4: date_of_birth", "young_people.csv:4: id", "referrals.csv:2: young_person_id", "referrals.csv:2: status",
            "education.csv:1: ", "plans.csv:2: "]);
    }

    [Fact]
    public void ThingsThatSpreadsheetsDo_AreTaken()
    {
        var text = "\uFEFFid,site,given_name\r\n\"Y1\",\"Cardiff \",\"Ann\r\nMarie\"\r\n,,\r\n Y2 ,Cardiff,\r\n\r\n";
        _package.WithBytes("young_people.csv", Encoding.UTF8.GetBytes(text));
        _package.Report().ShouldBeEmpty();
        using var package = DataPackage.Open(_package.Path);
        package.Read<YoungPersonRow>().Select(y => (y.Id, y.Site, y.GivenName)).ShouldBe([("Y1", "Cardiff", "Ann\nMarie"), ("Y2", "Cardiff", null)]);
    }

    [Fact]
    public void UnknownColumnsFilesAndOwnCodes_AreNoticedNotRefused()
    {
        _package.With("young_people.csv", "id,gendr,language,", "Y1,male,kw,", "Y2,,kw,").With("extra.csv", "a");
        _package.Report().ShouldBe([
            "notice young_people.csv:1: gendr: young_people.csv has no such column; it is left out (did you mean gender?)",
            "notice young_people.csv:0: language: \"kw\" is not among our own codes of language; 2 rows keep it as it stands",
            "notice extra.csv:0: : a data package has no such file; it is left out"]);
    }

    [Fact]
    public void PackageWithoutAnyOfItsFiles_IsRefused() =>
        Should.Throw<InputFaultsException>(() => DataPackage.Open(Path.GetTempPath())).Message.ShouldContain("no file of a data package");

    public void Dispose() => _package.Dispose();
}
