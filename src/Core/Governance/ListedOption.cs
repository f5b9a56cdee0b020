using Steadfast.Core.Database;

namespace Steadfast.Core.Governance;

/// <summary>One answer of a list (reasons, agencies, topics …): a stable code, its name in each language, where and when it may be chosen.</summary>
public sealed class ListedOption : Editable
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The list it belongs to, reason say.</summary>
    public required string List { get; init; }

    public required string Code { get; init; }

    public required string English { get; set; }

    public required string Welsh { get; set; }

    public required int Order { get; set; }

    /// <summary>The only site that has it; none when every site has.</summary>
    public Guid? SiteId { get; init; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <param name="language">en or cy.</param>
    public string In(string language) => language == "cy" ? Welsh : English;
}
