using Steadfast.Core.DataPackages;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// People's places by id, by open addressing with the id inside the slot: a search reads one line of memory, where a
/// pointer to the id would make it two or three. Filled by one thread, then searched by many.
/// </summary>
internal sealed class PersonTable
{
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private readonly KeyTable longIds = new();
    private Slot[] slots = new Slot[1 << 10];
    private int shift = 64 - 10;

    public int Count { get; private set; }

    /// <summary>Makes room, so that adding so many people moves nothing.</summary>
    public void Reserve(int people)
    {
        while (slots.Length < 2 * people)
            Grow();
    }

    /// <summary>Adds a person at the next place; false where the id is there already.</summary>
    public bool TryAdd(PersonKey key)
    {
        if (2 * (Count + 1) > slots.Length)
            Grow();
        ref var slot = ref Probe(key);
        if (slot.Place != 0)
            return false;
        slot = new Slot(key, ++Count);
        return true;
    }

    /// <summary>The key of an id that is being added.</summary>
    public PersonKey KeyToAdd(ReadOnlySpan<byte> id, long line)
    {
        if (id.Length <= PersonKey.MostShort)
            return PersonKey.Short(id);
        longIds.TryAdd(id, line, out var number);
        return PersonKey.OfLong(number);
    }

    /// <summary>The key of an id that is searched; a long id never added gets a key that nobody has.</summary>
    public PersonKey KeyToFind(ReadOnlySpan<byte> id) =>
        id.Length <= PersonKey.MostShort ? PersonKey.Short(id) : PersonKey.OfLong(longIds.Find(id, -1));

    /// <summary>The place of a person from 0, or -1.</summary>
    public int Find(PersonKey key) => Probe(key).Place - 1;

    private ref Slot Probe(PersonKey key)
    {
        var mask = slots.Length - 1;
        var at = (int)(Hash(key) >> shift);
        while (slots[at].Place != 0 && slots[at].Key != key)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[2 * old.Length];
        shift--;
        foreach (var slot in old)
            if (slot.Place != 0)
                Probe(slot.Key) = slot;
    }

    /// <summary>Seeded, so that no file can be made to collide on purpose.</summary>
    private static ulong Hash(PersonKey key)
    {
        var high = Math.BigMul(key.Low ^ Seed, key.High * 0xD6E8FEB86659FD93 ^ 0x9E3779B97F4A7C15, out var low);
        return (high ^ low) * 0x9E3779B97F4A7C15;
    }

    private readonly record struct Slot(PersonKey Key, int Place);
}
