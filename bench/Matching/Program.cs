using System.Diagnostics;
using Steadfast.Bench.Matching;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;

if (args is ["write", "duplicates", var path, var count])
    SyntheticFiles.Duplicates(path, int.Parse(count), 1, SyntheticFiles.Plain);
else if (args is ["write", "few", var few, var many, var size, var seed])
    SyntheticFiles.FewAgainstMany(few, many, 61, int.Parse(size), ulong.Parse(seed), SyntheticFiles.Plain);
