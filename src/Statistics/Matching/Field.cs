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
    private static readonly Dictionary<string, Field> Others = new(StringComparer.Ordinal)
    {
        ["first_name"] = Field.GivenName, ["forename"] = Field.GivenName, ["firstname"] = Field.GivenName,
        ["surname"] = Field.FamilyName, ["last_name"] = Field.FamilyName, ["lastname"] = Field.FamilyName,
        ["dob"] = Field.DateOfBirth, ["birth_date"] = Field.DateOfBirth, ["gender"] = Field.Sex,
        ["post_code"] = Field.Postcode, ["zip"] = Field.Postcode, ["zip_code"] = Field.Postcode,
        ["street_address"] = Field.Address, ["city"] = Field.Place, ["town"] = Field.Place,
        ["telephone"] = Field.Phone, ["phone_number"] = Field.Phone, ["mobile"] = Field.Phone,
        ["email_address"] = Field.Email, ["job"] = Field.Occupation,
    };

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

    /// <summary>The field a heading outside the contract is commonly used for, or null.</summary>
    public static Field? Commonly(string heading) =>
        Others.TryGetValue(heading.Trim().ToLowerInvariant().Replace(' ', '_'), out var field) ? field : null;
}
