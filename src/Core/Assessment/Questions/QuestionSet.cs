using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>
/// One version of the questions an assessment asks, for one site, one nation or everybody. It is published whole and
/// never changed afterwards: an assessment stays bound to the version it answered.
/// </summary>
public sealed class QuestionSet
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>1 for the one that every installation begins with, then up over all sites and nations.</summary>
    public required int Number { get; init; }

    /// <summary>The only nation that has it; none where a site or everybody has.</summary>
    public Nation? Nation { get; init; }

    /// <summary>The only site that has it.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The first day on which it is asked.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What is new in it, for those who look back.</summary>
    public string? WhatChanged { get; init; }

    /// <summary>The questions as they were published: the text of the CSV file (<see cref="QuestionFile"/>).</summary>
    public required string Content { get; init; }

    /// <summary>Who published it; none for the one that is built in.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>When it was published; none for the one that is built in.</summary>
    public DateTime? At { get; init; }
}
