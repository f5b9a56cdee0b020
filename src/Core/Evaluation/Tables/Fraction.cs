using System.Numerics;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>An exact fraction, so that a half is a half when it is rounded.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(long numerator, long denominator) => new(numerator, denominator);

    /// <summary>To the nearest whole number, halves up.</summary>
    public long RoundedHalfUp => (long)((2 * Numerator + Denominator) / (2 * Denominator));

    public static Fraction Mean(IReadOnlyCollection<Fraction> values)
    {
        var sum = values.Aggregate(Of(0, 1), (a, b) => new Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator));
        return sum with { Denominator = sum.Denominator * values.Count };
    }
}
