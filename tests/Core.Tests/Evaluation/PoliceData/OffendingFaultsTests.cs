using System.Text;
using Steadfast.Core.Files;
using static Steadfast.Core.Tests.Evaluation.PoliceData.OffendingFiles;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

public class OffendingFaultsTests
{
    private const string Cohort = CohortHeader + "a,2020-01-01,Cardiff\n";

    [Fact]
    public void Faults_OfAllFiles_AreNamedTogether()
    {
        using var files = new OffendingFiles(
            CohortHeader + "a,2020-01-01,Cardiff\na,2020-01-02,Cardiff\nb,15/02/2020,Cardiff\n,2020-01-01,Dundee\nc,,Dundee\nd,2020-02-30\n",
            OffenceHeader + "a,3.1.2020,x\nx,2020-13-01,x\na,2020-01-01,x,more\n",
            CohortHeader + "a,2020-01-01,Leeds\n");
        var faults = files.Faults();
        faults.Count.ShouldBe(9);
        faults.ShouldContain(fault => fault.StartsWith("C.csv:3: id: a stands here a second time"));
        faults.ShouldContain(fault => fault.StartsWith("C.csv:4: index_date: ") && fault.Contains("2020-02-15"));
        faults.ShouldContain(fault => fault.StartsWith("C.csv:5: id: is empty"));
        faults.ShouldContain(fault => fault.StartsWith("C.csv:6: index_date: is empty"));
        faults.ShouldContain(fault => fault.StartsWith("C.csv:7: : this row has 2 fields"));
        faults.ShouldContain(fault => fault.StartsWith("K.csv:2: id: a stands here a second time"));
        faults.ShouldContain(fault => fault.StartsWith("O.csv:2: offence_date: ") && fault.Contains("2020-01-03"));
        faults.ShouldContain(fault => fault.StartsWith("O.csv:3: offence_date: "));
        faults.ShouldContain(fault => fault.StartsWith("O.csv:4: : this row has 4 fields"));
    }

    [Fact]
    public void MissingColumns_AreNamed()
    {
        using var files = new OffendingFiles("id,site\na,Cardiff\n", "id,offence_date\na,2020-01-01\n");
        files.Faults().Select(fault => fault.Split(": ")[..2]).ShouldBe([["C.csv:1", "index_date"], ["O.csv:1", "offence_code"]]);
    }

    [Theory]
    [InlineData("ID,Index_Date,site", "id", "\"ID\" stands here; write it id")]
    [InlineData("nominal_no,index_date,site", "id", "\"nominal_no\" stands here; write it id")]
    [InlineData("id,referral date,site", "index_date", "\"referral date\" stands here; write it index_date")]
    [InlineData("id,day,site", "index_date", "this column is missing; the header has id,day,site and needs id,index_date,site")]
    public void HeadingsWrittenOtherwise_AreNamedAsTheyStand(string header, string column, string message)
    {
        using var files = new OffendingFiles(header + "\na,2020-01-01,Cardiff\n", OffenceHeader);
        files.Faults().ShouldContain($"C.csv:1: {column}: {message}");
    }

    [Fact]
    public void FilesExchanged_AreSeen()
    {
        using var files = new OffendingFiles(OffenceHeader + "a,2020-01-01,x\n", Cohort);
        files.Faults().ShouldBe(
        [
            "C.csv:1: : this looks like the offences (id,offence_date,offence_code); the header here needs id,index_date,site: were two files exchanged?",
            "O.csv:1: : this looks like the people (id,index_date,site); the header here needs id,offence_date,offence_code: were two files exchanged?",
        ]);
    }

    [Fact]
    public void IdsInTheOtherCase_AreRefused_ForEverybodyWouldHaveNoOffence()
    {
        using var files = new OffendingFiles(CohortHeader + "G-1,2020-01-01,Cardiff\n", OffenceHeader + "g-2,2020-01-01,x\ng-1,2020-01-01,x\n");
        files.Faults().ShouldHaveSingleItem().ShouldStartWith("O.csv:3: id: g-1 is nobody's, but G-1 stands in the people's file");
    }

    [Fact]
    public void PairsTheWrongWayRound_AreRefused()
    {
        using var files = new OffendingFiles(Cohort, OffenceHeader + "p1,2020-01-01,x\n");
        var links = files.Add("pairs.csv", "left_id,right_id,weight,probability\np1,a,12,0.97\n");
        files.Faults(request => request with { Links = links }).ShouldHaveSingleItem().ShouldStartWith("pairs.csv:1: left_id: left and right are exchanged");
    }

    [Fact]
    public void APairThatStandsTwice_IsNamedWithItsFirstLine_AndAnIdOfTwoPeopleIsAnother()
    {
        using var files = new OffendingFiles(Cohort + "b,2020-01-01,Cardiff\n", OffenceHeader + "p1,2020-01-01,x\n");
        var links = files.Add("pairs.csv", "left_id,right_id,probability\na,p1,0.97\na,p1,0.97\nb,p1,0.96\n");
        files.Faults(request => request with { Links = links }).ShouldBe(
        [
            "pairs.csv:3: right_id: this pair stands on line 2 already; remove it",
            "pairs.csv:4: right_id: p1 is linked a second time; one id of the extract belongs to one person",
        ]);
    }

    [Fact]
    public void EmptyFiles_AreNamed()
    {
        using var files = new OffendingFiles("", "");
        files.Faults().Count.ShouldBe(2);
        using var nobody = new OffendingFiles(CohortHeader, OffenceHeader);
        nobody.Faults().ShouldHaveSingleItem().ShouldContain("there is nobody in this file");
    }

    [Fact]
    public void AnotherEncoding_IsRefusedWithItsLine()
    {
        using var files = new OffendingFiles(Cohort, OffenceHeader);
        File.WriteAllBytes(files.Path("O.csv"), [.. Encoding.UTF8.GetBytes(OffenceHeader + "a,2020-01-01,x\nb,2020-01-01,"), 0xE9, 0x0A]);
        files.Faults().ShouldHaveSingleItem().ShouldStartWith("O.csv:3: : this is not UTF-8");
    }

    [Fact]
    public void MissingFile_IsAFault()
    {
        using var files = new OffendingFiles(Cohort, OffenceHeader);
        File.Delete(files.Path("O.csv"));
        Should.Throw<InputFaultsException>(() => files.Run()).Message.ShouldContain("there is no such file");
    }

    [Fact]
    public void OrdinarySpreadsheetHabits_AreTaken()
    {
        using var files = new OffendingFiles(
            "\uFEFFid,index_date,site\r\n a , 2020-01-01 ,\"Cardiff, north\"\r\n\r\n", "offence_code,id,offence_date,force\n\"x\ny\",a,2020-01-02,South Wales\n");
        var result = files.Run();
        result.OffencesAfter.ShouldBe(1);
        result.Sites.Single().Site.ShouldBe("Cardiff, north");
        result.Warnings.ShouldContain(warning => warning.ToString().Contains("not used here: force"));
    }
}
