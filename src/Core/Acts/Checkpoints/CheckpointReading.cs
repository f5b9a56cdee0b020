using System.Text;

namespace Steadfast.Core.Acts.Checkpoints;

/// <summary>What was read of a checkpoint file so far: where chains stood, and whether a line was changed or taken out.</summary>
internal sealed class CheckpointReading(byte[] key, string database)
{
    private readonly Dictionary<Guid, List<SignedEnd>> ends = [];
    private string link = Checkpoint.NoLink;
    private long number;

    /// <summary>How far the file was read, in bytes.</summary>
    public long Position { get; set; }

    /// <summary>The file's last line has no end: its writer was cut off.</summary>
    public bool EndsInLine { get; private set; }

    /// <summary>The first thing wrong with the file itself, in a sentence.</summary>
    public string? Fault { get; private set; }

    /// <summary>The ends signed for each chain, in the order they were signed, since the last restore.</summary>
    public IReadOnlyDictionary<Guid, List<SignedEnd>> Ends => ends;

    public bool Knows(ChainEnd end) => ends.TryGetValue(end.Chain, out var known) && known[^1].Sequence >= end.Sequence;

    /// <summary>Reads on from where the last reading stopped.</summary>
    public void Continue(Stream stream)
    {
        stream.Seek(Position, SeekOrigin.Begin);
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        EndsInLine = EndsWithin(stream);
        stream.Seek(Position, SeekOrigin.Begin);
        while (reader.ReadLine() is { } line)
            Take(line);
        Position = stream.Length;
    }

    /// <summary>The next line of the file, signed.</summary>
    public string Next(IReadOnlyList<ChainEnd> fresh, DateTime at, bool restored)
    {
        var next = new Checkpoint(number + 1, at, restored, database, link, fresh);
        var line = next.Write(key, out var signature);
        Follow(next, signature);
        EndsInLine = false;
        return line;
    }

    private void Take(string line)
    {
        if (Checkpoint.Read(key, line, out var signature) is { } checkpoint)
        {
            if (checkpoint.Link != link || checkpoint.Number != number + 1)
                Fault ??= $"checkpoint {checkpoint.Number} does not follow checkpoint {number}: lines between them were changed or taken out";
            Follow(checkpoint, signature);
        }
        else if (IsWhole(line))
        {
            Fault ??= $"the line after checkpoint {number} is not signed with this installation's key, or was changed";
        }
    }

    // A line cut off in the writing is short of its signature; it says nothing, and the next one links to the line before it.
    private static bool IsWhole(string line) => line.Length - line.LastIndexOf(' ') - 1 == Checkpoint.SignatureLength && line.Count(c => c == ' ') == 6;

    private void Follow(Checkpoint checkpoint, string signature)
    {
        (link, number) = (signature, checkpoint.Number);
        if (checkpoint.Database != database)
            return;
        if (checkpoint.Restored)
            ends.Clear();
        foreach (var end in checkpoint.Ends)
        {
            if (!ends.TryGetValue(end.Chain, out var known))
                ends[end.Chain] = known = [];
            known.Add(new SignedEnd(end.Sequence, end.Hash, checkpoint.At));
        }
    }

    private bool EndsWithin(Stream stream)
    {
        if (stream.Length == 0 || stream.Length == Position)
            return EndsInLine;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n';
    }
}

/// <summary>Where a chain stood, and when that was signed.</summary>
internal readonly record struct SignedEnd(long Sequence, byte[] Hash, DateTime At);
