using System.Numerics;
using System.Runtime.InteropServices;

namespace Steadfast.Statistics.Regression;

/// <summary>The few loops over rows that carry the time of a fit, written for the machine's vector width.</summary>
internal static class Vectors
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < wideA.Length; i++)
            sums += wideA[i] * wideB[i];
        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(product);
        for (var i = 0; i < wideA.Length; i++)
            wide[i] = wideA[i] * wideB[i];
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            product[i] = a[i] * b[i];
    }

    /// <summary>total += factor · a.</summary>
    public static void AddScaled(ReadOnlySpan<double> a, double factor, Span<double> total)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(total);
        for (var i = 0; i < wideA.Length; i++)
            wide[i] += wideA[i] * factor;
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            total[i] += a[i] * factor;
    }

    public static void Exp(ReadOnlySpan<double> a, Span<double> result)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < wideA.Length; i++)
            wide[i] = Vector.Exp(wideA[i]);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            result[i] = Math.Exp(a[i]);
    }
}
