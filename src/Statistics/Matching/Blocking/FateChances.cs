using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>How often each fate befalls each field of a true pair, from the model's chances of each level.</summary>
internal sealed class FateChances(Func<FieldColumn, int, double> matchChance, double swapped)
{
    private static readonly string[] SlipWords = ["one slip", "one digit", "one or two slips", "nearly"];

    /// <summary>One true pair, the same for the same <paramref name="seed"/>.</summary>
    public PairScenario Imagine(RecordTable table, ulong seed)
    {
        var draw = new Draws(seed);
        var scenario = new PairScenario { NamesSwapped = draw.Next() < swapped };
        foreach (var column in table.Columns)
        {
            var known = column.Known / (double)Math.Max(table.Count, 1);
            var missing = 1 - known * known;
            scenario[column.Field] = draw.Next() < missing ? default : FateOf(column, draw.Next(), draw.Next());
        }
        return scenario;
    }

    private Fate FateOf(FieldColumn column, double chance, double where)
    {
        chance -= matchChance(column, Levels.Equal);
        if (chance < 0)
            return new(FieldFate.Same, where);
        foreach (var level in column.Comparer.Partial)
        {
            chance -= matchChance(column, level.Code);
            if (chance < 0)
                return new(SlipWords.Any(level.Name.StartsWith) ? FieldFate.Slip : FieldFate.Variant, where);
        }
        return new(FieldFate.Different, where);
    }

    private struct Draws(ulong seed)
    {
        private ulong _state = seed;

        public double Next() => (Hashing.Mix(_state += 0x9E3779B97F4A7C15) >> 11) * (1.0 / (1UL << 53));
    }
}
