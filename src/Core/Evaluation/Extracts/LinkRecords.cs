using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>One of our young people as an extract was searched for them.</summary>
public sealed class LinkSubject : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ExtractId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Their site when they were searched for.</summary>
    public required Guid SiteId { get; init; }

    public required Band Band { get; init; }

    /// <summary>How many have looked. It rises with each, so that of three at one moment the third is told.</summary>
    public int Reviews { get; private set; }

    public void BecomeReviewed()
    {
        if (Reviews >= LinkReviewing.Reviewers)
            throw new RuleException("Two people have looked at this link already.");
        Reviews++;
    }
}

/// <summary>A person of the extract who may be that young person.</summary>
public sealed class LinkPair
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SubjectId { get; init; }

    /// <summary>The person's place in the extract, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Chance that it is one person, in millionths.</summary>
    public required int Millionths { get; init; }

    /// <summary>The weight part by part: lines PART|FINDING|WEIGHT, the weight in powers of two. Codes, and no value of either record.</summary>
    public required string Waterfall { get; init; }
}

/// <summary>What one of two reviewers found, each without seeing what the other found.</summary>
public sealed class LinkReview : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SubjectId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Who it is; none when it is none of them.</summary>
    public Guid? PairId { get; init; }

    public required Sealed Why { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>How a disagreement of two reviewers was settled: by a third, or by both together.</summary>
public sealed class LinkDecision : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SubjectId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    public Guid? PairId { get; init; }

    /// <summary>One of the two wrote down what both came to.</summary>
    public required bool Together { get; init; }

    public required Sealed Why { get; init; }

    public required DateTime At { get; init; }
}
