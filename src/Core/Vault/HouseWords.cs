using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Steadfast.Core.Vault;

/// <summary>Opens and seals words that are about no one young person, under the installation's key: why a budget was raised, where a group meets.</summary>
public sealed class HouseWords(Sealer sealer)
{
    [return: NotNullIfNotNull(nameof(words))]
    public string? Open(Sealed? words) => words is null ? null : Encoding.UTF8.GetString(sealer.OpenForInstallation(words.Bytes));

    /// <summary>Blank words are no words.</summary>
    public Sealed? Seal(string? words) => string.IsNullOrWhiteSpace(words) ? null : SealText(words);

    public Sealed SealText(string words) => new(sealer.SealForInstallation(Encoding.UTF8.GetBytes(words.Trim())));

    /// <summary>Seals words anew only where they differ, so that a field left as it was does not count as changed.</summary>
    public Sealed? Change(Sealed? before, string? words) => (Open(before) ?? "") == (words ?? "").Trim() ? before : Seal(words);
}
