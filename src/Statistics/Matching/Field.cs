using System.Text;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching;

/// <summary>What a column says about a person. The order is the order of the waterfall.</summary>
public enum Field
{
    GivenName,
    FamilyName,
    DateOfBirth,
    Sex,
    Postcode,
    Address,
    Place,
    Phone,
    Email,
    Occupation,
    Identifier,
}

/// <summary>The contract's column names, and other headings that mean the same.</summary>
public static class FieldNames
{
    /// <summary>Headings of other files, English first, then Welsh, Polish, Spanish, French and German: folded, and without spaces.</summary>
    private static readonly (Field Field, string Headings)[] Others =
    [
        (Field.GivenName, "givenname first firstname forename forenames givennames firstnames christianname preferredname knownas fname enwcyntaf imie imiona nombre nombres nombredepila prenom prenoms vorname vornamen rufname"),
        (Field.FamilyName, "familyname surname last lastname lname familynames lastnames secondname cyfenw nazwisko apellido apellidos primerapellido apellido1 nom nomdefamille nachname familienname zuname"),
        (Field.DateOfBirth, "dateofbirth dob birthdate birthday birthdt born dyddiadgeni dataurodzenia fechanacimiento fechadenacimiento fnacimiento nacimiento datenaissance datedenaissance neele geburtsdatum gebdatum gebdat geboren geborenam geburtstag"),
        (Field.Sex, "sex gender sexatbirth rhyw rhywedd plec sexo genero sexe genre geschlecht"),
        (Field.Postcode, "postcode zip zipcode postalcode codpost kodpocztowy kodpoczt codigopostal cp codepostal plz postleitzahl"),
        (Field.Address, "address streetaddress street addressline1 address1 addr fulladdress cyfeiriad adres ulica direccion domicilio calle adresse anschrift strasse rue"),
        (Field.Place, "place city town suburb locality posttown birthplace placeofbirth tref miasto miejscowosc ciudad municipio localidad poblacion ville commune ort wohnort stadt"),
        (Field.Phone, "phone telephone tel phoneno telno telephoneno phonenumber telephonenumber mobile mobileno mobilenumber mobilephone cell cellphone contactnumber ffon rhifffon telefon telefonnummer nrtelefonu numertelefonu komorka telefono telefonomovil movil telefonnr tel1 handy handynummer mobil mobilnummer portable"),
        (Field.Email, "email emailaddress mail ebost adresemail correo correoelectronico courriel adressemail mailadresse"),
        (Field.Occupation, "occupation job jobtitle profession galwedigaeth swydd zawod ocupacion profesion beruf metier"),
        (Field.Identifier, "identifier nationalid nhsnumber nhsno nhs ninumber nationalinsurancenumber upn ssn socsecid pesel dni nie sozialversicherungsnummer"),
    ];

    /// <summary>Headings of a column that holds given and family name together.</summary>
    private static readonly HashSet<string> FullNames =
        [.. "name fullname names personname wholename enw enwllawn imieinazwisko nazwiskoiimie nombrecompleto nombreyapellidos apellidosynombre nomcomplet nometprenom nomprenom vollstandigername vorundnachname nameundvorname namevorname vornamename".Split(' ')];

    /// <summary>Headings that mean one of the two names where the other stands beside it, and the whole name where it does not.</summary>
    private static readonly HashSet<string> NamesEitherWay = ["nombre", "nom"];

    /// <summary>Words that say whose it is or of what kind, and not what it is.</summary>
    private static readonly HashSet<string> Owners = [.. "child childs pupil pupils student students client clients patient patients person persons young youngpersons user subject legal full current home main primary own personal".Split(' ')];

    private static readonly Dictionary<string, Field> ByHeading = Others
        .SelectMany(each => each.Headings.Split(' ').Select(heading => (heading, each.Field)))
        .ToDictionary(each => each.heading, each => each.Field, StringComparer.Ordinal);

    /// <summary>All fields, in waterfall order.</summary>
    public static IReadOnlyList<Field> All { get; } = Enum.GetValues<Field>();

    /// <summary>The column name of the contract, as <c>date_of_birth</c>.</summary>
    public static string ColumnOf(Field field) => field switch
    {
        Field.GivenName => "given_name",
        Field.FamilyName => "family_name",
        Field.DateOfBirth => "date_of_birth",
        _ => field.ToString().ToLowerInvariant(),
    };

    /// <summary>The field a heading of the contract names, or null.</summary>
    public static Field? Exactly(string heading) =>
        All.Where(field => ColumnOf(field) == heading).Select(field => (Field?)field).FirstOrDefault();

    /// <summary>The field a heading outside the contract is commonly used for, however it is capitalised and accented; or null.</summary>
    public static Field? Commonly(string heading) => ByHeading.TryGetValue(Plain(heading), out var field) ? field : null;

    /// <summary>Whether a heading commonly stands over whole names.</summary>
    public static bool IsCommonlyFullName(string heading) => FullNames.Contains(Plain(heading));

    /// <summary>Whether a heading stands over the name that no other column holds, be it the given or the family name.</summary>
    public static bool IsEitherName(string heading) => Plain(heading) is "name" or "enw";

    /// <summary>Whether a heading stands over whole names where no other column holds the other name.</summary>
    public static bool IsFullNameAlone(string heading) => NamesEitherWay.Contains(Plain(heading));

    /// <summary>Whether a heading outside the contract commonly stands over ids of records.</summary>
    public static bool IsCommonlyId(string heading) => Plain(heading) is "id" or "uniqueid" or "recordid" or "recid" or "personid" or "rowid";

    /// <summary>Folded and without spaces; without what stands in brackets, and without whose it is, as "Child's surname (legal)".</summary>
    private static string Plain(string heading)
    {
        var text = heading.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0 ? heading[..bracket] : heading;
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var words = Encoding.Latin1.GetString(folded[..TextFolding.Fold(Encoding.UTF8.GetBytes(text), folded)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Concat(words);
        return ByHeading.ContainsKey(whole) || FullNames.Contains(whole) ? whole : string.Concat(words.SkipWhile(Owners.Contains));
    }
}
