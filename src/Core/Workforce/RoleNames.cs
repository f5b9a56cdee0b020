namespace Steadfast.Core.Workforce;

/// <summary>What the roles are called on screen; the English is the key of the Welsh.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.Practitioner => "Practitioner",
        Role.PeerMentor => "Peer mentor",
        Role.ServiceManager => "Service manager",
        Role.NationalLead => "National lead",
        Role.SteeringMember => "Steering group member",
        Role.Evaluator => "Evaluator",
        Role.Partner => "Partner agency",
        Role.Guardian => "Caldicott guardian",
        Role.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
