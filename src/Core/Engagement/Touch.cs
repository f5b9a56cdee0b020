namespace Steadfast.Core.Engagement;

/// <summary>An attempt or a contact, as far as reaching somebody goes: codes and times, no words.</summary>
/// <param name="At">In UTC.</param>
/// <param name="HourKnown">The time of day is known, and not the day alone.</param>
/// <param name="Reached">Somebody was reached: the young person, or for a family contact their family.</param>
/// <param name="Alone">The worker and the young person talked alone; empty where nobody said.</param>
public sealed record Touch(DateTime At, bool HourKnown, string Kind, bool Reached, string? Way, string? Place, bool? Alone)
{
    public const string FamilyContact = "family_contact";

    // By these the young person is not before you.
    private static readonly string[] Remote = ["call", "text", "video", "letter", "online"];

    public bool ReachedThem => Reached && Kind != FamilyContact;

    public bool FaceToFace => ReachedThem && !Remote.Contains(Way) && Place != "remote";
}
