using Steadfast.Statistics.Matching;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>What a column of a force's two files may mean.</summary>
public enum ExtractField
{
    PersonId,
    GivenName,
    FamilyName,
    DateOfBirth,
    Sex,
    Postcode,
    Address,
    EventPersonId,
    OffenceDate,
    Type,
    ChargeDate,
    Disposal,
    Kind,
}

/// <summary>Which heading holds which field. Proposed from the headings, corrected by a person, kept for the force.</summary>
public sealed record ExtractColumns(IReadOnlyDictionary<ExtractField, string> Headings)
{
    public static readonly IReadOnlyList<ExtractField> OfPeople = [.. Enum.GetValues<ExtractField>().Where(field => field < ExtractField.EventPersonId)];

    public static readonly IReadOnlyList<ExtractField> OfEvents = [.. Enum.GetValues<ExtractField>().Where(field => field >= ExtractField.EventPersonId)];

    /// <summary>Without these an extract cannot be used.</summary>
    public static readonly IReadOnlySet<ExtractField> Needed = new HashSet<ExtractField>
    {
        ExtractField.PersonId, ExtractField.FamilyName, ExtractField.DateOfBirth, ExtractField.EventPersonId, ExtractField.OffenceDate, ExtractField.Type,
    };

    private static readonly string[] Ids = ["id", "person_id", "nominal_id", "nominal", "nominal_ref", "urn", "person_urn", "pnc_id", "pncid", "subject_id", "unique_id", "custody_id"];

    private static readonly Dictionary<ExtractField, string[]> Common = new()
    {
        [ExtractField.PersonId] = Ids,
        [ExtractField.EventPersonId] = [.. Ids.Skip(1), "id"],
        [ExtractField.OffenceDate] = ["offence_date", "date_of_offence", "offence_start", "offence_start_date", "committed_on", "committed_date", "occurred_on", "date_occurred", "event_date", "date"],
        [ExtractField.ChargeDate] = ["charge_date", "date_of_charge", "charged_on", "date_charged"],
        [ExtractField.Type] = ["offence_code", "offence_type", "offence", "crime_type", "ho_code", "home_office_code", "cjs_code", "type", "category"],
        [ExtractField.Disposal] = ["disposal", "outcome", "result", "disposal_type"],
        [ExtractField.Kind] = ["kind", "record_type", "event_type", "event"],
        [ExtractField.GivenName] = ["given_names", "forenames", "first_names", "forename_1"],
        [ExtractField.FamilyName] = ["family", "sur_name"],
        [ExtractField.DateOfBirth] = ["d.o.b.", "date_birth", "birthdate"],
    };

    /// <summary>The heading of a field, or null.</summary>
    public string? this[ExtractField field] => Headings.GetValueOrDefault(field);

    /// <summary>What a force's saved columns say first, then what the headings commonly mean; a heading is used once in its file.</summary>
    public static ExtractColumns Propose(IReadOnlyList<string> people, IReadOnlyList<string> events, ExtractColumns? saved)
    {
        var headings = new Dictionary<ExtractField, string>();
        foreach (var (file, fields) in new[] { (people, OfPeople), (events, OfEvents) })
        {
            foreach (var field in fields)
                if (saved?[field] is { } known && file.Contains(known))
                    headings[field] = known;
            foreach (var field in fields.Where(field => !headings.ContainsKey(field)))
                if (file.FirstOrDefault(heading => !fields.Any(f => headings.GetValueOrDefault(f) == heading) && Means(heading, field)) is { } found)
                    headings[field] = found;
        }
        return new ExtractColumns(headings);
    }

    public static ExtractColumns Read(string lines) => new(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2)).ToDictionary(parts => Enum.Parse<ExtractField>(parts[0]), parts => parts[1]));

    public string Write() => string.Join('\n', Headings.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}"));

    private static bool Means(string heading, ExtractField field)
    {
        var plain = heading.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return Common.GetValueOrDefault(field)?.Contains(plain) == true
            || (Enum.TryParse<Field>(field.ToString(), out var matched) && (FieldNames.Exactly(plain) ?? FieldNames.Commonly(plain)) == matched);
    }
}
