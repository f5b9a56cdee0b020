using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>The people one can sign in as in the demo service. All names are made up.</summary>
internal static class DemoStaff
{
    /// <summary>Works part of the week; a peer mentor at the independent stage.</summary>
    public const string PartTime = "Leon Baptiste";

    /// <summary>A peer mentor who has just begun, and leads nobody.</summary>
    public const string Beginner = "Jade Osei";

    public static (string Name, Role Role)[] National { get; } =
    [
        ("Morag Sinclair", Role.NationalLead),
        ("Ceri Vaughan", Role.SteeringMember),
        ("Priya Nair", Role.Evaluator),
        ("Helen Aspinall", Role.Partner),
        ("Gwen Llywelyn", Role.Guardian),
        ("Stuart Mackie", Role.Administrator),
    ];

    public static (string Name, Role Role)[] Of(string site) => site switch
    {
        "Cardiff" => [("Nia Protheroe", Role.ServiceManager), ("Gethin Beynon", Role.Practitioner), ("Amina Farah", Role.Practitioner), ("Sioned Parry", Role.Practitioner), ("Leon Baptiste", Role.PeerMentor), (Beginner, Role.PeerMentor)],
        "Edinburgh" => [("Fiona Drummond", Role.ServiceManager), ("Callum Reid", Role.Practitioner), ("Isla Buchan", Role.Practitioner), ("Tomasz Nowak", Role.Practitioner), ("Kenny Doig", Role.PeerMentor)],
        "Newcastle" => [("Janet Milburn", Role.ServiceManager), ("Dean Charlton", Role.Practitioner), ("Yasmin Akhtar", Role.Practitioner), ("Becky Ridley", Role.Practitioner), ("Marcus Bell", Role.PeerMentor)],
        "Dundee" => [("Eilidh Petrie", Role.ServiceManager), ("Ross Guthrie", Role.Practitioner), ("Zara Hussain", Role.Practitioner), ("Jamie Kidd", Role.Practitioner), ("Shona Lowe", Role.PeerMentor)],
        _ => [],
    };
}
