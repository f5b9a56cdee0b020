namespace Steadfast.Core.YoungPeople;

/// <summary>The young person's own voice, which comes first on every assessment and plan; or why it is missing, and by when it will be there (rule 2).</summary>
public sealed record OwnVoice(string? Voice, string? VoiceMissingBecause, DateOnly? VoiceBy)
{
    /// <summary>What is said where there is neither a voice nor a reason.</summary>
    public const string Unsaid = "Write down what the young person says, or say why their voice is missing.";

    public bool IsThere => !string.IsNullOrWhiteSpace(Voice);

    /// <summary>What is kept: once the voice is there, nothing says that it is missing.</summary>
    public OwnVoice Settled => IsThere ? this with { VoiceMissingBecause = null, VoiceBy = null } : this with { Voice = null };

    /// <exception cref="RuleException">It is missing without a reason, without a day, or for longer than until the next review.</exception>
    public void MustBeThereOrPromised(DateOnly today, DateOnly reviewOn)
    {
        if (IsThere)
            return;
        if (string.IsNullOrWhiteSpace(VoiceMissingBecause))
            throw new RuleException(Unsaid, nameof(Voice));
        if (VoiceBy is not { } by)
            throw new RuleException("Say by which day their voice will be here.", nameof(VoiceBy));
        if (by < today)
            throw new RuleException("The day by which their voice will be here must be today or later.", nameof(VoiceBy));
        if (by > reviewOn)
            throw new RuleException("Their voice must be here by the review date at the latest.", nameof(VoiceBy));
    }
}
