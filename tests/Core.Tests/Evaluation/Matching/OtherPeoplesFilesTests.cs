using System.Globalization;
using System.Text;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Core.Tests.Evaluation.Matching;

/// <summary>The same made-up people written down as agencies of several countries do; matched with no settings.</summary>
public sealed class OtherPeoplesFilesTests : IDisposable
{
    private const int People = 2000;
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private sealed record Writing(string Header, Func<SyntheticRecord, string> Row);

    private static readonly Writing Contract = new("id,given_name,family_name,date_of_birth,sex,postcode,phone",
        r => $"{r[Field.GivenName]},{r[Field.FamilyName]},{r[Field.DateOfBirth]},{r[Field.Sex]},{r[Field.Postcode]},{r[Field.Phone]}");

    private static readonly Dictionary<string, Writing> Writings = new()
    {
        ["whole name, dates of two-digit years, phones with country code"] = new("record_id,Full Name,Child's D.O.B. (dd/mm/yy),Gender,Post Code,Mobile No.",
            r => $"Mr {Title(r, Field.GivenName)} {Title(r, Field.FamilyName)},{Date(r, "dd/MM/yy")},{r[Field.Sex].ToUpperInvariant()},{r[Field.Postcode].ToUpperInvariant()},{Abroad(r, "+44 ")}"),
        ["German"] = new("id,Name,Vorname,Geburtsdatum,Geschlecht,PLZ,Telefonnummer",
            r => $"{r[Field.FamilyName].ToUpperInvariant()},{r[Field.GivenName]},{Date(r, "d.M.yyyy")},{Sex(r, "männlich", "weiblich")},{r[Field.Postcode]},{Abroad(r, "0044")}"),
        ["Spanish"] = new("id,Apellidos y nombre,Fecha de nacimiento,Sexo,Código postal,Teléfono móvil",
            r => $"\"{Title(r, Field.FamilyName)}, {Title(r, Field.GivenName)}\",{Date(r, "d 'de' MMMM 'de' yyyy", "es-ES")},{Sex(r, "hombre", "mujer")},{r[Field.Postcode]},{r[Field.Phone]}"),
        ["Polish, few dates"] = new("id,Nazwisko i imię,Data urodzenia,Płeć,Kod pocztowy,Nr telefonu",
            r => $"{r[Field.FamilyName].ToUpperInvariant()} {Title(r, Field.GivenName)},{(r.Person % 5 == 0 ? Date(r, "dd.MM.yyyy") : "")},{Sex(r, "mężczyzna", "K")},{r[Field.Postcode]},{r[Field.Phone]}"),
        ["American, month first"] = new("id,First Name,Last Name,Birth Date,Sex,Zip Code,Phone",
            r => $"{r[Field.GivenName]},{r[Field.FamilyName]},{Date(r, "MM/dd/yyyy")},{r[Field.Sex]},{r[Field.Postcode]},{r[Field.Phone]}"),
    };

    public static TheoryData<string> Names => [.. Writings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Match_FileWrittenOtherwise_FindsThePeople(string name)
    {
        var people = new SyntheticPeople(31, new ErrorRates());
        var truths = Enumerable.Range(0, People).Select(_ => people.Person()).ToList();
        var left = Write("left.csv", Contract, truths.Where((_, i) => i % 4 < 3).Select(people.Another));
        var right = Write("right.csv", Writings[name], truths.Where((_, i) => i % 4 > 0).Select(people.Another));

        F1(RecordFiles.Read(left, right)).ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void Match_MailAloneInBothFiles_FindsThePeople()
    {
        var people = new SyntheticPeople(32, new ErrorRates());
        var truths = Enumerable.Range(0, People).Select(_ => people.Person()).ToList();
        var mail = new Writing("id,E-Mail", r => r[Field.Email]);

        // One address in six is missing or mistyped on either side.
        F1(RecordFiles.Read(Write("left.csv", mail, truths.Take(1500).Select(people.Another)), Write("right.csv", mail, truths.Skip(500).Select(people.Another)))).ShouldBeGreaterThan(0.85);
    }

    private static double F1(RecordFiles files)
    {
        string PersonOf(int record) => files.IdOf(record).Split('-')[0];
        var pairs = Matcher.Match(files.Table, new MatchOptions()).Pairs;
        return 2.0 * pairs.Count(pair => PersonOf(pair.Left) == PersonOf(pair.Right)) / (pairs.Count + People / 2);
    }

    private static string Title(SyntheticRecord record, Field field) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(record[field]);

    private static string Sex(SyntheticRecord record, string male, string female) => record[Field.Sex] switch { "male" => male, "female" => female, _ => "" };

    private static string Abroad(SyntheticRecord record, string code) => record[Field.Phone] is ['0', .. var rest] ? code + rest : record[Field.Phone];

    private static string Date(SyntheticRecord record, string form, string culture = "") =>
        DateOnly.TryParseExact(record[Field.DateOfBirth], "yyyy-MM-dd", out var day) ? day.ToString(form, CultureInfo.GetCultureInfo(culture)) : record[Field.DateOfBirth];

    private string Write(string name, Writing writing, IEnumerable<SyntheticRecord> records)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, records.Select((record, i) => $"{record.Person}-{i},{writing.Row(record)}").Prepend(writing.Header), Encoding.UTF8);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
