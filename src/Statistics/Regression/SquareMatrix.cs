namespace Steadfast.Statistics.Regression;

/// <summary>A small square matrix, row by row: information, covariance, meat of a sandwich.</summary>
public sealed class SquareMatrix(int size)
{
    // A column that keeps less than this share of its square after the others are taken out is one of them again.
    private const double Alias = 1e-13;

    private readonly double[] values = new double[size * size];

    public int Size { get; } = size;

    public double this[int row, int column]
    {
        get => values[row * Size + column];
        set => values[row * Size + column] = value;
    }

    public static SquareMatrix operator *(SquareMatrix left, SquareMatrix right)
    {
        var product = new SquareMatrix(left.Size);
        for (var i = 0; i < left.Size; i++)
            for (var k = 0; k < left.Size; k++)
                Vectors.AddScaled(right.Row(k), left[i, k], product.Row(i));
        return product;
    }

    public static SquareMatrix operator *(double factor, SquareMatrix matrix)
    {
        var product = new SquareMatrix(matrix.Size);
        Vectors.AddScaled(matrix.values, factor, product.values);
        return product;
    }

    public static SquareMatrix operator +(SquareMatrix left, SquareMatrix right)
    {
        var sum = 1.0 * left;
        Vectors.AddScaled(right.values, 1, sum.values);
        return sum;
    }

    public Span<double> Row(int row) => values.AsSpan(row * Size, Size);

    public SquareMatrix Transposed()
    {
        var turned = new SquareMatrix(Size);
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++)
                turned[j, i] = this[i, j];
        return turned;
    }

    /// <summary>This matrix times a column.</summary>
    public double[] Times(ReadOnlySpan<double> column)
    {
        var product = new double[Size];
        for (var i = 0; i < Size; i++)
            product[i] = Vectors.Dot(Row(i), column);
        return product;
    }

    /// <summary>Adds factor · row' row, the lower and upper half alike.</summary>
    internal void AddOuter(ReadOnlySpan<double> row, double factor)
    {
        for (var i = 0; i < Size; i++)
            Vectors.AddScaled(row, factor * row[i], Row(i));
    }

    /// <summary>Copies the lower half, which a pass has filled, to the upper.</summary>
    internal void MirrorLower()
    {
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < i; j++)
                this[j, i] = this[i, j];
    }

    /// <summary>
    /// Inverse of a symmetric positive definite matrix by Cholesky on its unit-diagonal scaling, or null where one
    /// column is, to rounding, made of others.
    /// </summary>
    public SquareMatrix? PositiveDefiniteInverse()
    {
        var scale = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            if (!(this[i, i] > 0) || double.IsInfinity(this[i, i]))
                return null;
            scale[i] = 1 / Math.Sqrt(this[i, i]);
        }

        var factor = Cholesky(scale);
        if (factor is null)
            return null;
        var lowerInverse = factor.LowerTriangleInverse();
        var inverse = lowerInverse.Transposed() * lowerInverse;
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++)
                inverse[i, j] *= scale[i] * scale[j];
        return inverse;
    }

    /// <summary>Inverse of any square matrix by Gauss-Jordan with pivots, or null where there is none.</summary>
    internal SquareMatrix? Inverse()
    {
        var (left, right) = (1.0 * this, new SquareMatrix(Size));
        for (var i = 0; i < Size; i++)
            right[i, i] = 1;
        for (var i = 0; i < Size; i++)
        {
            var pivot = Enumerable.Range(i, Size - i).MaxBy(row => Math.Abs(left[row, i]));
            if (!(Math.Abs(left[pivot, i]) > Alias))
                return null;
            left.Swap(i, pivot);
            right.Swap(i, pivot);
            var share = 1 / left[i, i];
            for (var row = 0; row < Size; row++)
                if (row != i)
                    Eliminate(left, right, row, i, left[row, i] * share);
            for (var j = 0; j < Size; j++)
                (left[i, j], right[i, j]) = (left[i, j] * share, right[i, j] * share);
        }

        return right;
    }

    private static void Eliminate(SquareMatrix left, SquareMatrix right, int row, int by, double factor)
    {
        Vectors.AddScaled(left.Row(by), -factor, left.Row(row));
        Vectors.AddScaled(right.Row(by), -factor, right.Row(row));
    }

    private void Swap(int one, int other)
    {
        for (var j = 0; j < Size && one != other; j++)
            (this[one, j], this[other, j]) = (this[other, j], this[one, j]);
    }

    private SquareMatrix? Cholesky(double[] scale)
    {
        var lower = new SquareMatrix(Size);
        for (var i = 0; i < Size; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = this[i, j] * scale[i] * scale[j] - Vectors.Dot(lower.Row(i)[..j], lower.Row(j)[..j]);
                if (i != j)
                    lower[i, j] = rest / lower[j, j];
                else if (rest > Alias)
                    lower[i, i] = Math.Sqrt(rest);
                else
                    return null;
            }

        return lower;
    }

    private SquareMatrix LowerTriangleInverse()
    {
        var inverse = new SquareMatrix(Size);
        for (var i = 0; i < Size; i++)
        {
            inverse[i, i] = 1 / this[i, i];
            for (var j = 0; j < i; j++)
            {
                var sum = 0.0;
                for (var k = j; k < i; k++)
                    sum -= this[i, k] * inverse[k, j];
                inverse[i, j] = sum * inverse[i, i];
            }
        }

        return inverse;
    }
}
