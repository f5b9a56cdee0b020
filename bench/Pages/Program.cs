using System.Globalization;
using Steadfast.PagesBench;

// Pages [YOUNG PEOPLE,…] [REQUESTS]: pages and one write over HTTP on loopback, at each number of young people by turns.
// The databases are made once and kept in the folder STEADFAST_BENCH_CACHE, or in a temporary folder of that name.
var sizes = args.Length > 0 ? args[0].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray() : [1_000, 10_000, 100_000];
var requests = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300;
var cache = Environment.GetEnvironmentVariable("STEADFAST_BENCH_CACHE") ?? Path.Combine(Path.GetTempPath(), "steadfast-bench-pages");

var servers = new List<Server>();
foreach (var size in sizes)
    servers.Add(await Server.StartAsync(await Prepared.OfAsync(cache, size)));
await using var memory = await Memory.StartAsync();
var report = await Run.MeasureAsync(servers, memory, requests);
foreach (var server in servers)
    await server.DisposeAsync();
return report.Print() ? 0 : 1;
