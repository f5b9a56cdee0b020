namespace Steadfast.Statistics.Matching.Compare;

/// <summary>One way two values can stand to each other, with the chances shipped for when the data cannot teach them.</summary>
/// <param name="Code">Place in the packed comparison, 1 to 11 for less than equal; see <see cref="Levels"/>.</param>
/// <param name="Name">Said of the pair, as "one slip".</param>
/// <param name="Match">Chance of this level when both records are one person's and both values are known.</param>
/// <param name="Random">Chance of this level for two people drawn at random.</param>
public sealed record Level(int Code, string Name, double Match, double Random);

/// <summary>The codes that mean the same in every field's packed comparison of four bits.</summary>
public static class Levels
{
    /// <summary>A value is not known on one side or both.</summary>
    public const int Missing = 0;

    /// <summary>The values have nothing in common that counts.</summary>
    public const int Different = 1;

    /// <summary>Equal values: this code for the commonest, up to 15 for the rarest.</summary>
    public const int Equal = 12;

    /// <summary>Number of codes.</summary>
    public const int Count = 16;

    /// <summary>Bits a field takes in a packed comparison.</summary>
    public const int Bits = 4;

    /// <summary>The bin of an equal value that a share of <paramref name="share"/> of people have.</summary>
    public static byte EqualBin(double share) => (byte)(Equal + share switch
    {
        >= 0.01 => 0,
        >= 0.001 => 1,
        >= 0.0001 => 2,
        _ => 3,
    });
}
