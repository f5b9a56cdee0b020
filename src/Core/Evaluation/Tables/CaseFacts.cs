namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Values numbered from 0, growing as they are written; what was never written is <c>default</c>.</summary>
internal sealed class Growing<T> where T : struct
{
    private T[] _values = new T[1024];

    public int Count { get; private set; }

    public ref T this[int number]
    {
        get
        {
            if (number >= _values.Length)
                Array.Resize(ref _values, Math.Max(number + 1, 2 * _values.Length));
            if (number >= Count)
                Count = number + 1;
            return ref _values[number];
        }
    }
}

/// <summary>What the tables need of a young person.</summary>
internal struct PersonFacts
{
    /// <summary>Number of the latest referral in the period, plus 1; 0 for none.</summary>
    public int LatestReferral;

    public ulong Agencies;
    public ulong Topics;

    /// <summary>Day number plus 1; 0 where not known.</summary>
    public int BornOn;

    public int SettingOn;

    /// <summary>List positions plus 1; 0 where not known.</summary>
    public byte Gender, Ethnicity, Setting;

    public bool HasPlan;
}

internal enum CaseState : byte
{
    NotKnown,
    Open,
    Closed,
}

/// <summary>What the tables need of a referral.</summary>
internal struct ReferralFacts
{
    public ulong Reasons;
    public int Person;

    /// <summary>Number of the site plus 1; 0 where not known.</summary>
    public int Site;

    public int ReferredOn;
    public bool Counts;
    public CaseState State;

    /// <summary>List positions.</summary>
    public byte Source, ClosureReason;
}
