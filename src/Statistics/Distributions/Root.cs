namespace Steadfast.Statistics.Distributions;

/// <summary>Roots of one continuous function of one variable.</summary>
public static class Root
{
    private const int Limit = 400;

    /// <summary>
    /// A root between low and high to the last few bits, by Brent's method (Brent 1973, chapter 4). The function must
    /// have opposite signs, or be zero, at the two ends; infinite values are taken by their sign.
    /// </summary>
    /// <exception cref="ArgumentException">The ends have the same sign.</exception>
    public static double Between(Func<double, double> function, double low, double high)
    {
        var (a, b) = (low, high);
        var (fa, fb) = (Finite(function(a)), Finite(function(b)));
        if (fa == 0)
            return a;
        if (fa > 0 == fb > 0 && fb != 0)
            throw new ArgumentException($"No change of sign between {low:R} and {high:R}.");
        var (c, fc) = (a, fa);
        var previous = b - a;
        var step = previous;
        for (var i = 0; i < Limit && fb != 0; i++)
        {
            if (fb > 0 == fc > 0)
            {
                (c, fc) = (a, fa);
                previous = step = b - a;
            }
            if (Math.Abs(fc) < Math.Abs(fb))
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            var tolerance = 2 * double.BitIncrement(Math.Abs(b)) * 1.1e-16;
            var half = 0.5 * (c - b);
            if (Math.Abs(half) <= tolerance)
                break;
            (previous, step) = Step(a, b, c, fa, fb, fc, previous, step, half, tolerance);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, half);
            fb = Finite(function(b));
        }
        return b;
    }

    /// <summary>A root above a start at which an increasing function is not positive: the bracket doubles until it holds.</summary>
    public static double Above(Func<double, double> increasing, double start, double width)
    {
        var high = start + width;
        while (increasing(high) < 0)
        {
            if (double.IsInfinity(high))
                return high;
            (start, width) = (high, 2 * width);
            high = start + width;
        }
        return Between(increasing, start, high);
    }

    /// <summary>
    /// The least double from low to high at which a condition, false and then true, holds: bisection over the doubles
    /// themselves, at most 64 steps. High where it never does.
    /// </summary>
    public static double FirstTrue(Func<double, bool> condition, double low, double high)
    {
        var (from, to) = (Order(low), Order(high));
        while (from < to)
        {
            // Floor of the mean without overflow.
            var middle = (from & to) + ((from ^ to) >> 1);
            if (condition(FromOrder(middle)))
                to = middle;
            else
                from = middle + 1;
        }
        return FromOrder(to);
    }

    // Doubles as whole numbers in the same order: the bits of negative ones run backwards.
    private static long Order(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double FromOrder(long order) => BitConverter.Int64BitsToDouble(order < 0 ? long.MinValue - order : order);

    private static (double Previous, double Step) Step(
        double a, double b, double c, double fa, double fb, double fc, double previous, double step, double half, double tolerance)
    {
        if (Math.Abs(previous) < tolerance || Math.Abs(fa) <= Math.Abs(fb))
            return (half, half);
        var s = fb / fa;
        double p, q;
        if (a == c)
        {
            (p, q) = (2 * half * s, 1 - s);
        }
        else
        {
            var (t, r) = (fa / fc, fb / fc);
            p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
            q = (t - 1) * (r - 1) * (s - 1);
        }
        if (p > 0)
            q = -q;
        p = Math.Abs(p);
        var within = 2 * p < Math.Min(3 * half * q - Math.Abs(tolerance * q), Math.Abs(previous * q));
        return within ? (step, p / q) : (half, half);
    }

    private static double Finite(double value) => Math.Clamp(value, -1e300, 1e300);
}
