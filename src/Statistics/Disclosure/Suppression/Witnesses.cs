namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>Finds the other tables a reader could think true that keep a small cell from being known, hiding more cells where it may.</summary>
internal sealed class Witnesses(MovableTable movable, Bindings bindings, int width)
{
    private const int QuickLook = 300;
    private readonly MovementSearch search = new(movable);
    private readonly Dictionary<int, LinearMovement> linear = [];

    /// <summary>The cells that move in the other tables, or null where the requirement cannot be met; <paramref name="hidden"/> gains what had to be hidden.</summary>
    public HashSet<int>? Find(Requirement requirement, bool[] hidden, bool mayHideMore)
    {
        int[] up = new int[hidden.Length], down = new int[hidden.Length];
        var used = new HashSet<int>();
        int reached = 0;
        while (reached < width)
        {
            Dictionary<int, int>? rise = Look(+1, up);
            Dictionary<int, int>? fall = rise is not null && Cost(rise, up, hidden) == 0 ? null : Look(-1, down);
            if (rise is null && fall is null)
            {
                return null;
            }

            bool takeRise = rise is not null && (fall is null || Cost(rise, up, hidden) <= Cost(fall, down, hidden));
            reached += Math.Abs((takeRise ? rise! : fall!)[requirement.Cell]);
            Take(takeRise ? rise! : fall!, takeRise ? up : down, hidden, used);
        }

        return used;

        Dictionary<int, int>? Look(int direction, int[] offset)
        {
            int part = bindings.PartOf(requirement.Cell);
            bool exact = part < 0 || bindings.IsNetwork[part];
            return search.Find(requirement.Cell, direction, hidden, offset, requirement.KnownTo, exact && mayHideMore, exact ? int.MaxValue : QuickLook)
                ?? (exact ? null : Linear(part).Find(requirement.Cell, direction, hidden, offset, requirement.KnownTo, mayHideMore));
        }
    }

    /// <summary>
    /// The last resort: with every figure of the part hidden, twice, three times … all its counts is as possible as the true ones.
    /// Null where a figure of the part is known all the same, or its contributor reads it.
    /// </summary>
    public HashSet<int>? HideAll(Requirement requirement, bool[] hidden)
    {
        int part = bindings.PartOf(requirement.Cell);
        if (part < 0 || requirement.KnownTo >= 0)
        {
            return null;
        }

        int[] counted = [.. bindings.SumsOf(part).SelectMany(sum => movable.Members[sum]).Select(member => member.Cell).Distinct().Where(cell => movable.Table.Cells[cell].Count > 0)];
        if (counted.Any(cell => movable.Widest(cell).High != int.MaxValue))
        {
            return null;
        }

        foreach (int cell in counted.Where(movable.IsCandidate))
        {
            hidden[cell] = true;
        }

        return [.. counted];
    }

    private LinearMovement Linear(int part) =>
        linear.TryGetValue(part, out LinearMovement? movement) ? movement : linear[part] = new(movable, bindings.CellsOf(part), bindings.SumsOf(part));

    private long Cost(Dictionary<int, int> path, int[] offset, bool[] hidden) =>
        path.Where(move => MustHide(move.Key, offset[move.Key] + move.Value, hidden)).Sum(move => movable.Cost(move.Key));

    private void Take(Dictionary<int, int> path, int[] offset, bool[] hidden, HashSet<int> used)
    {
        foreach ((int cell, int move) in path)
        {
            offset[cell] += move;
            hidden[cell] |= MustHide(cell, offset[cell], hidden);
            used.Add(cell);
        }
    }

    private bool MustHide(int cell, int offset, bool[] hidden) =>
        !movable.Known(cell, hidden[cell]).Contains(movable.Table.Cells[cell].Count + offset);
}
