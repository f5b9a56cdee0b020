using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Survival;

/// <summary>
/// The log partial likelihood, its score and information, in one pass from the latest time to the earliest. With time
/// weights g it also gives Σ g V, Σ g² V and Σ g (x − x̄), from which the test of proportional hazards is made.
/// Explanatory values are taken about their means, which moves no coefficient and keeps exp in range.
/// </summary>
internal sealed class PartialLikelihood
{
    private readonly double[] times;
    private readonly bool[] events;
    private readonly double[] rows;
    private readonly int width;
    private readonly RiskSet everyone;
    private readonly RiskSet dying;

    public PartialLikelihood(DesignMatrix design, double[] times, bool[] events, Ties ties)
    {
        (Design, Ties, width) = (design, ties, design.Columns);
        var order = FollowUp.Order(times, events);
        this.times = [.. order.Select(i => times[i])];
        this.events = [.. order.Select(i => events[i])];
        Events = events.Count(happened => happened);
        rows = new double[times.Length * width];
        for (var j = 0; j < width; j++)
        {
            var column = design.Column(j);
            var mean = Vectors.Dot(column, column.Length == 0 ? [] : Enumerable.Repeat(1.0 / column.Length, column.Length).ToArray());
            for (var i = 0; i < order.Length; i++)
                rows[i * width + j] = column[order[i]] - mean;
        }

        (everyone, dying) = (new RiskSet(width), new RiskSet(width));
    }

    public DesignMatrix Design { get; }

    public Ties Ties { get; }

    public int Events { get; }

    public double Value { get; private set; }

    public double[] Score { get; private set; } = [];

    public SquareMatrix Information { get; private set; } = new(1);

    /// <summary>Follow-up times, earliest first, and whether each ended with the event.</summary>
    public (double[] Times, bool[] Events) FollowUpInOrder => (times, events);

    public void Evaluate(double[] coefficients)
    {
        Value = 0;
        Score = new double[width];
        Information = new SquareMatrix(width);
        Pass(coefficients, (_, score, information) =>
        {
            Vectors.AddScaled(score, 1, Score);
            Information += information;
        });
    }

    /// <summary>Calls <paramref name="atEventTime"/> with (position of the time's first row, Σ (x − x̄), Σ V), latest time first.</summary>
    public void Pass(double[] coefficients, Action<int, double[], SquareMatrix> atEventTime)
    {
        everyone.Clear();
        for (int last = times.Length - 1, first; last >= 0; last = first - 1)
        {
            dying.Clear();
            var (died, score) = (0, new double[width]);
            for (first = last; first >= 0 && times[first] == times[last]; first--)
            {
                var row = rows.AsSpan(first * width, width);
                var predictor = Vectors.Dot(row, coefficients);
                everyone.Add(row, Math.Exp(predictor));
                if (!events[first])
                    continue;
                died++;
                Value += predictor;
                Vectors.AddScaled(row, 1, score);
                dying.Add(row, Math.Exp(predictor));
            }

            first++;
            if (died > 0)
                atEventTime(first, score, Spread(died, score));
        }
    }

    /// <summary>Takes the risk set's means off the score and gives Σ V over the time's events.</summary>
    private SquareMatrix Spread(int died, double[] score)
    {
        var information = new SquareMatrix(width);
        var mean = new double[width];
        for (var l = 0; l < died; l++)
        {
            var gone = Ties == Ties.Efron ? l / (double)died : 0;
            var total = everyone.Total - gone * dying.Total;
            Value -= Math.Log(total);
            everyone.MeanWithout(dying, gone, total, mean);
            Vectors.AddScaled(mean, -1, score);
            everyone.AddSquares(1 / total, information);
            dying.AddSquares(-gone / total, information);
            information.AddOuter(mean, -1);
        }

        return information;
    }

    /// <summary>Σ r, Σ r x and Σ r x'x over some people, r their relative hazards.</summary>
    private sealed class RiskSet(int width)
    {
        private readonly double[] sum = new double[width];
        private SquareMatrix squares = new(width);

        public double Total { get; private set; }

        public void Clear()
        {
            Total = 0;
            Array.Clear(sum);
            squares = new SquareMatrix(width);
        }

        public void Add(ReadOnlySpan<double> row, double hazard)
        {
            Total += hazard;
            Vectors.AddScaled(row, hazard, sum);
            squares.AddOuter(row, hazard);
        }

        public void AddSquares(double factor, SquareMatrix to)
        {
            for (var i = 0; i < width; i++)
                Vectors.AddScaled(squares.Row(i), factor, to.Row(i));
        }

        public void MeanWithout(RiskSet gone, double share, double total, double[] mean)
        {
            for (var j = 0; j < width; j++)
                mean[j] = (sum[j] - share * gone.sum[j]) / total;
        }
    }
}
