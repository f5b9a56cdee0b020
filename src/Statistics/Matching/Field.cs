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
        (Field.GivenName, "givenname firstname forename forenames givennames christianname fname enwcyntaf imie nombre nombres prenom vorname"),
        (Field.FamilyName, "familyname surname lastname lname cyfenw nazwisko apellido apellidos nom nachname"),
        (Field.DateOfBirth, "dateofbirth dob birthdate birthday born dyddiadgeni dataurodzenia fechanacimiento fechadenacimiento datenaissance datedenaissance geburtsdatum"),
        (Field.Sex, "sex gender rhyw rhywedd plec sexo sexe geschlecht"),
        (Field.Postcode, "postcode zip zipcode postalcode codpost kodpocztowy codigopostal codepostal plz"),
        (Field.Address, "address streetaddress street addressline1 address1 cyfeiriad adres ulica direccion domicilio adresse"),
        (Field.Place, "place city town suburb birthplace tref miasto ciudad municipio ville ort stadt"),
        (Field.Phone, "phone telephone phonenumber telephonenumber mobile mobilenumber ffon telefon telefono"),
        (Field.Email, "email emailaddress ebost correo correoelectronico"),
        (Field.Occupation, "occupation job profession galwedigaeth zawod ocupacion profesion beruf"),
        (Field.Identifier, "identifier nationalid nhsnumber ninumber ssn socsecid pesel dni"),
    ];

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

    /// <summary>Whether a heading outside the contract commonly stands over ids of records.</summary>
    public static bool IsCommonlyId(string heading) => Plain(heading) is "id" or "uniqueid" or "recordid" or "recid" or "personid" or "rowid";

    private static string Plain(string heading)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        return Encoding.Latin1.GetString(folded[..TextFolding.Fold(Encoding.UTF8.GetBytes(heading), folded)]).Replace(" ", "", StringComparison.Ordinal);
    }
}
