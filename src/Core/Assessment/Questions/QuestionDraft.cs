using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>
/// A new version of the questions on its way: begun from one that stands, changed on screen, and published or thrown away.
/// One for each audience, so that two who change the same questions meet in it.
/// </summary>
public sealed class QuestionDraft : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public Nation? Nation { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>The number of the version it began from.</summary>
    public required int From { get; init; }

    /// <summary>The text of the CSV file (<see cref="QuestionFile"/>), whole at every save.</summary>
    public required string Content { get; set; }

    public required Guid AccountId { get; init; }

    public required DateTime ChangedAt { get; set; }
}
