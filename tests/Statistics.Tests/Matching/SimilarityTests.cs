using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Tests.Matching;

public class SimilarityTests
{
    // W. E. Winkler (1990), table of string comparator values; also in Winkler (1999), "The state of record linkage".
    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("jones", "johnson", 0.832)]
    [InlineData("abroms", "abrams", 0.922)]
    [InlineData("hardin", "martinez", 0.722)]
    [InlineData("michelle", "michael", 0.921)]
    public void JaroWinkler_OfPublishedPairs_IsThePublishedValue(string a, string b, double published) =>
        JaroWinkler.Similarity(Bytes(a), Bytes(b)).ShouldBe(published, 0.0006);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("smith", "smiht", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("20090512", "20090521", 1)]
    public void EditDistance_OfKnownPairs_IsKnown(string a, string b, int edits) =>
        EditDistance.Between(Bytes(a), Bytes(b)).ShouldBe(edits);

    [Fact]
    public void EditDistance_OfAnyTexts_IsThatOfTheTable() => ForAllTexts((a, b) =>
        EditDistance.Between(a, b) == OptimalStringAlignment(a, b));

    [Fact]
    public void JaroWinkler_OfAnyTexts_IsThatOfTheDefinition() => ForAllTexts((a, b) =>
        Math.Abs(JaroWinkler.Similarity(a, b) - DefinedJaroWinkler(a, b)) < 1e-12);

    [Fact]
    public void LeastEdits_OfAnyTexts_IsNeverAboveTheDistance() => ForAllTexts((a, b) =>
        Letters.LeastEdits(Letters.In(a), Letters.In(b)) <= OptimalStringAlignment(a, b));

    private static void ForAllTexts(Func<byte[], byte[], bool> holds)
    {
        var letters = Gen.Elements("abcd"u8.ToArray());
        var texts = Gen.Choose(0, 64).SelectMany(length => Gen.ArrayOf(letters, length));
        Prop.ForAll(Arb.From(texts), Arb.From(texts), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static int OptimalStringAlignment(byte[] a, byte[] b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }

    private static double DefinedJaroWinkler(byte[] a, byte[] b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var reach = Math.Max(Math.Max(a.Length, b.Length) / 2 - 1, 0);
        var taken = new bool[b.Length];
        var first = new List<byte>();
        for (var i = 0; i < a.Length; i++)
            for (var j = Math.Max(0, i - reach); j <= Math.Min(b.Length - 1, i + reach); j++)
                if (!taken[j] && a[i] == b[j])
                {
                    taken[j] = true;
                    first.Add(a[i]);
                    break;
                }
        if (first.Count == 0)
            return 0;
        var second = b.Where((_, j) => taken[j]).ToArray();
        double m = first.Count, moved = first.Where((letter, k) => letter != second[k]).Count() / 2;
        var jaro = (m / a.Length + m / b.Length + (m - moved) / m) / 3;
        var prefix = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Take(4).Count();
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
