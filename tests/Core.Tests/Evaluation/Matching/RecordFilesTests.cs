using System.Text;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;

namespace Steadfast.Core.Tests.Evaluation.Matching;

public sealed class RecordFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Read_FaultyRows_ReportsEveryFaultWithItsLine()
    {
        var path = Write("a.csv", "id,given_name\n1,Ann\n1,Bob\n,Cai\n2,Dai,x\n3,\"open\n");

        var faults = Should.Throw<InputFaultsException>(() => RecordFiles.Read(path, null)).Faults;

        faults.Select(fault => (fault.Line, fault.Column)).ShouldBe([(4, "id"), (5, ""), (6, ""), (3, "id")], ignoreOrder: true);
        faults.ShouldContain(fault => fault.ToString().StartsWith($"{path}:3: id: '1' is the id of line 2 too"));
    }

    [Fact]
    public void Read_FaultsInBothFiles_ReportsBoth()
    {
        var left = Write("a.csv", "id,given_name\n,Ann\n");
        var right = Write("b.csv", "id,given_name\n,Bob\n");

        Should.Throw<InputFaultsException>(() => RecordFiles.Read(left, right)).Faults.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_NoId_SaysSo() =>
        Should.Throw<InputFaultsException>(() => RecordFiles.Read(Write("a.csv", "name\nAnn\n"), null)).Faults[0].Column.ShouldBe("id");

    [Fact]
    public void Read_NothingInCommon_SaysSo() => Should.Throw<InputFaultsException>(() =>
        RecordFiles.Read(Write("a.csv", "id,given_name\n1,Ann\n"), Write("b.csv", "id,email\n1,a@b\n"))).Message.ShouldContain("in both files");

    [Fact]
    public void Read_OtherColumns_AreNamedAndLeftOut()
    {
        var read = RecordFiles.Read(Write("a.csv", "shoe_size,id,Surname,given_name,family_name\n4,1,x,Ann,Jones\n"), null);

        read.LeftOut.ShouldHaveSingleItem().Headings.ShouldBe(["shoe_size", "Surname"]);
        read.Table.Columns.Select(column => column.Field).ShouldBe([Field.GivenName, Field.FamilyName]);
    }

    [Fact]
    public void Read_CommonHeading_IsTakenAndReported()
    {
        var read = RecordFiles.Read(Write("a.csv", "id,Surname,DOB\n1,Jones,2009-01-01\n"), null);

        read.Table.Columns.Select(column => column.Field).ShouldBe([Field.FamilyName, Field.DateOfBirth]);
        read.Renamed.Select(each => each.Heading).ShouldBe(["DOB", "Surname"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Unique ID,First Name,LAST-NAME,DateOfBirth,Post Code")]
    [InlineData("rec_id,imię,nazwisko,data_urodzenia,kod_pocztowy")]
    [InlineData("ID,Nombre,Apellidos,Fecha de nacimiento,Código postal")]
    [InlineData("person_id,enw cyntaf,cyfenw,dyddiad geni,cod post")]
    public void Read_HeadingsOfOthers_AreRecognised(string header)
    {
        var read = RecordFiles.Read(Write("a.csv", $"{header}\n1,Ann,Lee,2001-02-03,AB1 2CD\n"), null);

        read.Table.Columns.Select(column => column.Field).ShouldBe([Field.GivenName, Field.FamilyName, Field.DateOfBirth, Field.Postcode]);
        read.RenamedIds.ShouldHaveSingleItem().Heading.ShouldBe(header.Split(',')[0]);
    }

    [Theory]
    [InlineData("Dienstnr,id,Name,Vorname,Geburtsdatum", "7,1,Lee,Ann,01.02.2001")]
    [InlineData("id,name,surname,dob", "1,Ann,Lee,01/02/2001")]
    [InlineData("id,Full Name,Child's D.O.B. (dd/mm/yyyy)", "1,Ann Lee,01/02/2001")]
    [InlineData("id,Nombre,Fecha de nacimiento", "1,\"Lee, Ann\",1 de febrero de 2001")]
    [InlineData("id,Imię i nazwisko,Data urodzenia", "1,Ann LEE,1.2.01")]
    public void Read_NamesHeldOtherwise_AreGivenAndFamilyName(string header, string row)
    {
        var table = RecordFiles.Read(Write("a.csv", $"{header}\n{row}\n"), null).Table;

        table.Columns.Select(column => column.Field).ShouldBe([Field.GivenName, Field.FamilyName, Field.DateOfBirth]);
        table.Columns.Select(column => Encoding.ASCII.GetString(column.Comparer.Values[column.Codes[0]])).ShouldBe(["ann", "lee", "20010201"]);
    }

    [Fact]
    public void Read_WholeNameBesidePartsInTheOther_ComparesBothNames()
    {
        var read = RecordFiles.Read(Write("a.csv", "id,name\n1,Ann Lee\n"), Write("b.csv", "id,given_name,family_name\n2,Ann,Lee\n"));

        read.Table.Columns.ShouldAllBe(column => column.Codes[0] == column.Codes[1]);
        MatchReport.Columns(read).ShouldBe([$"{read.Renamed[0].File}: name is taken for given_name", $"{read.Renamed[0].File}: name is taken for family_name"]);
    }

    [Theory]
    [InlineData("id;given_name\n1;Ann\n", "';'")]
    [InlineData("id\tgiven_name\n1\tAnn\n", "tabs")]
    public void Read_OtherSeparator_IsNamed(string text, string separator) =>
        Should.Throw<InputFaultsException>(() => RecordFiles.Read(Write("a.csv", text), null)).Message.ShouldContain($"separated by {separator}; save the file with commas");

    [Fact]
    public void IdOf_RecordOfEitherFile_IsItsOwn()
    {
        var read = RecordFiles.Read(Write("a.csv", "id,given_name\nL1,Ann\n"), Write("b.csv", "given_name,id\nBob,R1\nCai,R2\n"));

        Enumerable.Range(0, 3).Select(read.IdOf).ShouldBe(["L1", "R1", "R2"]);
    }

    [Fact]
    public void Warnings_UnreadableDates_AreCounted()
    {
        var read = RecordFiles.Read(Write("a.csv", "id,date_of_birth\n1,2009-02-30\n2,spring 2009\n3,\n4,2009-02-28\n5,spring 2009\n"), null);

        MatchReport.Warnings(read).ShouldHaveSingleItem().ShouldStartWith("warning: 3 of 4 values of date_of_birth");
    }

    [Fact]
    public void Encoding_OfTwoFiles_MatchesWithoutNames()
    {
        var left = Encode(Write("a.csv", "id,given_name,family_name,date_of_birth\n1,Ann,Jones,2009-01-01\n2,Cai,Rees,2008-05-06\n"), "ea.csv");
        var right = Encode(Write("b.csv", "id,given_name,family_name,date_of_birth\nx,Cai,Rees,06/05/2008\ny,Zed,Wu,2001-02-03\n"), "eb.csv");
        var files = RecordFiles.Read(left, right);

        File.ReadAllText(left).ShouldNotContain("Jones", Case.Insensitive);
        var pair = Matcher.Match(files.Table, new MatchOptions()).Pairs.ShouldHaveSingleItem();
        (files.IdOf(pair.Left), files.IdOf(pair.Right)).ShouldBe(("2", "x"));
    }

    [Fact]
    public void Read_EncodedBesidePlain_IsRefused()
    {
        var plain = Write("a.csv", "id,given_name\n1,Ann\n");

        Should.Throw<InputFaultsException>(() => RecordFiles.Read(Encode(plain, "e.csv"), plain)).Faults[0].File.ShouldBe(plain);
    }

    private string Encode(string path, string name)
    {
        var to = Path.Combine(_folder, name);
        RecordEncoding.Write(RecordFiles.Read(path, null), "0123456789abcdef"u8.ToArray(), new FileStream(to, FileMode.Create));
        return to;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
