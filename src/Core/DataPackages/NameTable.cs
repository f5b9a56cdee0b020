using System.Runtime.CompilerServices;
using System.Text;

namespace Steadfast.Core.DataPackages;

/// <summary>Numbers the few names that recur through a file, its sites say. Safe from several threads.</summary>
internal sealed class NameTable
{
    private const int SearchedInTurn = 32;
    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _numbers = [];
    private volatile byte[][] _first = [];

    /// <summary>The names by number. Read it when nobody adds any more.</summary>
    public IReadOnlyList<string> Names => [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Number(ReadOnlySpan<byte> name)
    {
        var first = _first;
        for (var i = 0; i < first.Length; i++)
            if (name.SequenceEqual(first[i]))
                return i;
        lock (_adding)
        {
            var text = Encoding.UTF8.GetString(name);
            if (!_numbers.TryGetValue(text, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(text, number);
                if (number < SearchedInTurn)
                    _first = [.. _first, name.ToArray()];
            }
            return number;
        }
    }
}
