namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>How the cells that can move are bound together: which fall into separate parts, and whether a part is a network.</summary>
internal sealed class Bindings
{
    private readonly MovableTable movable;
    private readonly int[] partOfSum;

    public Bindings(MovableTable movable)
    {
        this.movable = movable;
        partOfSum = new int[movable.Members.Length];
        Array.Fill(partOfSum, -1);
        for (int sum = 0; sum < partOfSum.Length; sum++)
        {
            if (partOfSum[sum] < 0)
            {
                IsNetwork.Add(Spread(sum, Count));
            }
        }
    }

    /// <summary>The number of separate parts.</summary>
    public int Count => IsNetwork.Count;

    /// <summary>For each part whether each of its cells can be an arc between two sums, so that the search for a movement is exact.</summary>
    public List<bool> IsNetwork { get; } = [];

    /// <summary>The part a cell is in, or −1 where no sum binds it.</summary>
    public int PartOf(int cell) => movable.SumsOf[cell] is [(int sum, _), ..] && movable.CanMove(cell) ? partOfSum[sum] : -1;

    /// <summary>The cells of a part that can move.</summary>
    public List<int> CellsOf(int part) => [.. Enumerable.Range(0, movable.SumsOf.Length).Where(cell => PartOf(cell) == part)];

    /// <summary>The sums of a part.</summary>
    public List<int> SumsOf(int part) => [.. Enumerable.Range(0, partOfSum.Length).Where(sum => partOfSum[sum] == part)];

    /// <summary>Gives every sum reached a side so that each cell enters one side and leaves the other; false where that cannot be.</summary>
    private bool Spread(int first, int part)
    {
        var side = new Dictionary<int, int> { [first] = 1 };
        var waiting = new Queue<int>([first]);
        bool network = true;
        partOfSum[first] = part;
        while (waiting.TryDequeue(out int sum))
        {
            foreach ((int cell, int sign) in movable.Members[sum].Where(member => movable.CanMove(member.Cell)))
            {
                network &= movable.SumsOf[cell].Count <= 2;
                foreach ((int other, int otherSign) in movable.SumsOf[cell].Where(s => s.Sum != sum))
                {
                    int wanted = -side[sum] * sign * otherSign;
                    if (side.TryAdd(other, wanted))
                    {
                        partOfSum[other] = part;
                        waiting.Enqueue(other);
                    }

                    network &= side[other] == wanted;
                }
            }
        }

        return network;
    }
}
