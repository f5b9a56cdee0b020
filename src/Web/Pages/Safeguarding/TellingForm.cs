using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What the form of a telling shows.</summary>
/// <param name="Line">Code of the line in the guidance; none for somebody beside it.</param>
public sealed record TellingForm(TellingAnswers Input, string? Line, IReadOnlyList<Choice> Ways);
