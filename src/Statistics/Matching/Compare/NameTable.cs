using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>
/// Every name of both name columns, in one dictionary so that a name in the wrong column is found equal, with what
/// comparing needs: its spelling under naming habits, its sound, its letters, its nicknames, its parts.
/// </summary>
public sealed class NameTable
{
    private ulong[] _nicknames = [];
    private uint[] _habits = [];
    private uint[] _letters = [];
    private bool[] _several = [];

    public ValueDictionary Values { get; } = new();

    public void Prepare()
    {
        if (_habits.Length == Values.Count)
            return;
        _nicknames = new ulong[Values.Count];
        _habits = new uint[Values.Count];
        _letters = new uint[Values.Count];
        _several = new bool[Values.Count];
        Parallel.For(1, Values.Count, PrepareOne);
    }

    private void PrepareOne(int code)
    {
        var name = Values[code];
        _several[code] = name.Contains((byte)' ');
        _letters[code] = Letters.In(name);
        _habits[code] = NamingHabits.Key(name);
        _nicknames[code] = Nicknames.GroupsOf(name);
    }

    internal bool SameHabit(int a, int b) => _habits[a] == _habits[b];

    internal bool SameNickname(int a, int b) => Nicknames.Share(_nicknames[a], _nicknames[b]);

    internal bool HasSeveralParts(int code) => _several[code];

    internal uint LettersOf(int code) => _letters[code];

    internal uint HabitOf(int code) => _habits[code];

    /// <summary>The key that a name's first nickname group gives; the name's own spelling key where it has none.</summary>
    internal uint NicknameKey(int code) => (ushort)_nicknames[code] is var group and not 0 ? group : _habits[code];
}
