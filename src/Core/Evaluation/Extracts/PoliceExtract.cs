using Steadfast.Core.Database;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>Where an extract stands. It goes one way only.</summary>
public enum ExtractState
{
    /// <summary>The files are here; what their columns mean is not said yet.</summary>
    Received,

    /// <summary>Read, and compared with our young people.</summary>
    Linked,

    /// <summary>Nothing of it is kept but how many there were.</summary>
    Deleted,
}

/// <summary>People and events that a police force gave us, under an agreement that says what for and for how long.</summary>
public sealed class PoliceExtract : Editable
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>From 1 up.</summary>
    public required int Number { get; init; }

    public required string Force { get; init; }

    /// <summary>What it may be used for, in the agreement's words.</summary>
    public required string Purpose { get; init; }

    public required DateOnly AgreedFrom { get; init; }

    public required DateOnly AgreedTo { get; init; }

    /// <summary>The last day on which anything of it may be here.</summary>
    public required DateOnly KeepUntil { get; init; }

    /// <summary>The last day its events cover.</summary>
    public required DateOnly ExtractEnd { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required Guid AccountId { get; init; }

    public ExtractState State { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public int? People { get; private set; }

    public int? Events { get; private set; }

    public void BecomeLinked(int people, int events)
    {
        if (State != ExtractState.Received)
            throw new RuleException("The columns of this extract have been read already.");
        (State, People, Events) = (ExtractState.Linked, people, events);
    }

    public void BecomeDeleted(DateTime at)
    {
        if (State == ExtractState.Deleted)
            throw new RuleException("This extract has been deleted.");
        (State, DeletedAt) = (ExtractState.Deleted, at);
    }
}

/// <summary>What an extract holds, under a key of its own; both go when it is deleted.</summary>
public sealed class SealedExtract
{
    public required Guid ExtractId { get; init; }

    /// <summary>The extract's key, sealed for the installation.</summary>
    public required byte[] WrappedKey { get; init; }

    public required byte[] Content { get; set; }
}

/// <summary>What the headings of a force's files mean, so that nobody has to say it twice.</summary>
public sealed class ForceMapping : Editable
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The force's name in small letters.</summary>
    public required string Force { get; init; }

    /// <summary>A line FIELD=HEADING for each column used.</summary>
    public required string Columns { get; set; }
}
