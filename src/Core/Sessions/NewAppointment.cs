using Steadfast.Core.Database;

namespace Steadfast.Core.Sessions;

/// <summary>An appointment as it is arranged.</summary>
public sealed record NewAppointment(string Kind, DateOnly On, TimeOnly? At)
{
    /// <summary>The form's own key: sent twice, it is one appointment.</summary>
    public Guid FormKey { get; init; } = Ids.New();
    public AppointmentDetails Details { get; init; } = new();
}

/// <summary>What may be changed without the appointment becoming another one.</summary>
public sealed record AppointmentDetails
{
    public string? Purpose { get; init; }
    public string? Where { get; init; }
    public string? Place { get; init; }
    public Guid? WorkerId { get; init; }
    public Guid? SecondWorkerId { get; init; }
    public string? WithWhom { get; init; }
    public string? Transport { get; init; }
}

/// <summary>How an appointment went.</summary>
/// <param name="Attended">The young person was there.</param>
/// <param name="WeWereThere">One of us was there with them, so it was a contact too.</param>
/// <param name="Words">What came of it, or why it did not work out.</param>
public sealed record HowItWent(bool Attended, bool WeWereThere, string? Words)
{
    /// <summary>The form's own key: sent twice, it is recorded once.</summary>
    public Guid FormKey { get; init; } = Ids.New();
}
