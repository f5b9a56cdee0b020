using System.Runtime.CompilerServices;
using System.Text;
using Steadfast.Core.Options;

namespace Steadfast.Core.DataPackages;

/// <summary>Finds a code of a list by its bytes.</summary>
internal sealed class CodeTable
{
    private const int Slots = 256;
    private readonly byte[][] _codes;
    private readonly sbyte[] _slots = new sbyte[Slots];

    public CodeTable(OptionList list)
    {
        List = list;
        _codes = list.Options.Select(o => Encoding.UTF8.GetBytes(o.Code)).ToArray();
        Array.Fill(_slots, (sbyte)-1);
        for (var i = 0; i < _codes.Length; i++)
        {
            var slot = Slot(_codes[i]);
            while (_slots[slot] >= 0)
                slot = (slot + 1) % Slots;
            _slots[slot] = (sbyte)i;
        }
    }

    public OptionList List { get; }

    /// <summary>The code's position in its list, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> code)
    {
        for (var slot = Slot(code); _slots[slot] >= 0; slot = (slot + 1) % Slots)
            if (code.SequenceEqual(_codes[_slots[slot]]))
                return _slots[slot];
        return -1;
    }

    /// <summary>What is wrong with an unknown code and what would be right.</summary>
    public string Fault(string code)
    {
        var codes = List.Options.Select(o => o.Code).ToList();
        var wrote = Shown(code);
        return NearestCode.Of(code, codes) is { } near
            ? $"{wrote} is not a code of {List.Code}; did you mean {near}?"
            : $"{wrote} is not a code of {List.Code}; write one of {string.Join(", ", codes)}, or leave it empty where it is not known";
    }

    internal static string Shown(string value) => value.Length <= 60 ? $"\"{Flat(value)}\"" : $"\"{Flat(value[..57])}...\"";

    private static string Flat(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    private static int Slot(ReadOnlySpan<byte> code) =>
        code.IsEmpty ? 0 : (code.Length * 7 + code[0] * 31 + code[^1] * 131 + code[code.Length / 2] * 17) % Slots;
}
