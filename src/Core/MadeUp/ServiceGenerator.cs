using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// Writes a made-up service of any size as a data package: the same bytes for the same size and seed, whatever the
/// number of cores. Each young person has dice of their own, so a larger service begins with the smaller one's people.
/// </summary>
public static class ServiceGenerator
{
    private const int People = 2000;

    /// <param name="youngPeople">How many young people.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="progress">Told the share done.</param>
    public static void Write(int youngPeople, long seed, string folder, IProgress<double>? progress = null)
    {
        var package = new PackageWriter(folder);
        var files = PackageFiles.All.Select(package.Begin).ToArray();
        try
        {
            var written = 0;
            foreach (var block in Blocks(youngPeople, seed))
            {
                for (var i = 0; i < files.Length; i++)
                    files[i].Append(block.Text(i));
                written += block.Count;
                progress?.Report((double)written / youngPeople);
            }
        }
        finally
        {
            foreach (var file in files)
                file.Dispose();
        }
        package.End("made-up-service", $"A made-up service of {youngPeople} young people (seed {seed})");
    }

    /// <summary>Blocks of young people in their order, made on all cores.</summary>
    private static IEnumerable<Block> Blocks(int youngPeople, long seed)
    {
        var running = new Queue<Task<Block>>();
        for (var first = 0; first < youngPeople; first += People)
        {
            var (from, count) = (first, Math.Min(People, youngPeople - first));
            running.Enqueue(Task.Run(() => new Block(from, count, seed)));
            if (running.Count > Environment.ProcessorCount)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var task))
            yield return task.GetAwaiter().GetResult();
    }

    /// <summary>The rows of some young people, file by file.</summary>
    private sealed class Block
    {
        private readonly MemoryStream[] _texts = [.. PackageFiles.All.Select(_ => new MemoryStream())];

        public Block(int first, int count, long seed)
        {
            Count = count;
            var files = _texts.Select(text => new CsvWriter(text)).ToArray();
            for (var i = first; i < first + count; i++)
                new StoryWriter(files, i, seed).Write();
            foreach (var file in files)
                file.Flush();
        }

        public int Count { get; }

        public ReadOnlySpan<byte> Text(int file) => _texts[file].GetBuffer().AsSpan(0, (int)_texts[file].Length);
    }
}
