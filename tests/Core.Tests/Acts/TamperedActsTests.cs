using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

/// <summary>S10: what was done to the acts behind the program's back is found, and the first bad act named.</summary>
public sealed class TamperedActsTests : IAsyncLifetime
{
    private TamperedService tampered = null!;

    private object Chain => tampered.Person.Id;

    public async Task InitializeAsync() => tampered = await TamperedService.StartAsync();

    public Task DisposeAsync() => tampered.DisposeAsync().AsTask();

    [Fact]
    public async Task Verify_Untouched_FindsNothing() => (await tampered.Service.VerifyAsync()).ShouldBeEmpty();

    [Theory]
    [InlineData("At", "2020-01-01T00:00:00Z")]
    [InlineData("AccountId", "7b0e4e0c-8f39-4d0e-9c58-3b5a9a8e0a11")]
    [InlineData("Kind", "CaseEnded")]
    [InlineData("Kind", "NeverHeardOf")]
    [InlineData("SubjectId", "7b0e4e0c-8f39-4d0e-9c58-3b5a9a8e0a11")]
    [InlineData("Why", "bytes")]
    [InlineData("Changes", "bytes")]
    [InlineData("PreviousHash", "bytes")]
    [InlineData("Hash", "bytes")]
    public async Task Verify_EditedAct_NamesIt(string column, string value)
    {
        await tampered.TamperAsync($"UPDATE \"Acts\" SET \"{column}\" = @p0 WHERE \"Chain\" = @p1 AND \"Sequence\" = 3", Typed(value), Chain);

        (await tampered.FirstFindingAsync()).ShouldStartWith($"act 3 of {tampered.Person.Reference}'s chain");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Verify_RemovedAct_NamesIt(long sequence)
    {
        await tampered.TamperAsync("DELETE FROM \"Acts\" WHERE \"Chain\" = @p0 AND \"Sequence\" = @p1", Chain, sequence);

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act {sequence} of {tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("removed"));
    }

    [Fact]
    public async Task Verify_SwappedActs_NamesTheFirst()
    {
        await tampered.TamperAsync(async c =>
        {
            foreach (var (from, to) in new[] { (2, 99), (4, 2), (99, 4) })
                await c.RunAsync("UPDATE \"Acts\" SET \"Sequence\" = @p0 WHERE \"Chain\" = @p1 AND \"Sequence\" = @p2", to, Chain, from);
        });

        (await tampered.FirstFindingAsync()).ShouldStartWith($"act 2 of {tampered.Person.Reference}'s chain");
    }

    [Fact]
    public async Task Verify_InsertedAct_NamesIt()
    {
        var acts = await tampered.ActsAsync();
        await tampered.TamperAsync(c => InsertAsync(c, Copy(acts[^1], acts[^1].Sequence + 1, acts[^1].Hash)));

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act {acts.Count + 1} of {tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("inserted"));
    }

    [Fact]
    public async Task Verify_InsertedActWithItsEndWritten_NamesIt()
    {
        var acts = await tampered.ActsAsync();
        var forged = Copy(acts[^1], acts[^1].Sequence + 1, acts[^1].Hash);
        await tampered.TamperAsync(async c =>
        {
            await InsertAsync(c, forged);
            await c.RunAsync("UPDATE \"ActChains\" SET \"Sequence\" = @p0, \"Head\" = @p1 WHERE \"Id\" = @p2", forged.Sequence, forged.Hash, Chain);
        });

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act {forged.Sequence} of {tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("not sealed"));
    }

    [Fact]
    public async Task Verify_CutTail_NamesTheFirstThatIsGone()
    {
        await tampered.TamperAsync("DELETE FROM \"Acts\" WHERE \"Chain\" = @p0 AND \"Sequence\" > 3", Chain);

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act 4 of {tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("tail"));
    }

    [Fact]
    public async Task Verify_ChainTakenOutWhole_SaysSo()
    {
        await tampered.TamperAsync("DELETE FROM \"Acts\" WHERE \"Chain\" = @p0", Chain);
        await tampered.TamperAsync("DELETE FROM \"ActChains\" WHERE \"Id\" = @p0", Chain);

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act 1 of {tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("every act"));
    }

    [Fact]
    public async Task Verify_RehashedChain_NamesAnActOfIt()
    {
        var acts = await tampered.ActsAsync();
        var previous = acts[1].Hash;
        await tampered.TamperAsync(async c =>
        {
            await c.RunAsync("DELETE FROM \"Acts\" WHERE \"Chain\" = @p0 AND \"Sequence\" > 2", Chain);
            foreach (var act in acts.Skip(2))
            {
                var again = Copy(act, act.Sequence, previous, act.Sequence == 3);
                previous = again.Hash;
                await InsertAsync(c, again);
            }
            await c.RunAsync("UPDATE \"ActChains\" SET \"Head\" = @p0 WHERE \"Id\" = @p1", previous, Chain);
        });

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldContain($"{tampered.Person.Reference}'s chain"),
            f => f.ShouldContain("a checkpoint of"));
    }

    private static Task InsertAsync(System.Data.Common.DbConnection connection, Steadfast.Core.Acts.Act act) => connection.RunAsync(
        """
        INSERT INTO "Acts" ("Chain", "Sequence", "At", "AccountId", "Kind", "SubjectId", "Why", "Changes", "PreviousHash", "Hash")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """,
        act.Chain, act.Sequence, act.At, act.AccountId, act.Kind.ToString(), act.SubjectId, act.Why?.Bytes, act.Changes, act.PreviousHash, act.Hash);

    /// <summary>What somebody without the key can make: an act whose hash is right.</summary>
    private static Steadfast.Core.Acts.Act Copy(Steadfast.Core.Acts.Act of, long sequence, byte[] previous, bool forged = true)
    {
        var at = forged ? of.At.AddSeconds(1) : of.At;
        Steadfast.Core.Acts.Act With(byte[] hash) => new()
        {
            Chain = of.Chain, Sequence = sequence, At = at, AccountId = of.AccountId, Kind = of.Kind, SubjectId = of.SubjectId,
            Why = of.Why, Changes = of.Changes, PreviousHash = previous, Hash = hash,
        };
        return With(Steadfast.Core.Acts.Act.HashOf(With([])));
    }

    private static object Typed(string value) => value switch
    {
        "bytes" => new byte[] { 1, 2, 3 },
        _ when Guid.TryParse(value, out var id) => id,
        _ when value.EndsWith('Z') => DateTime.Parse(value, null, System.Globalization.DateTimeStyles.RoundtripKind),
        _ => value,
    };
}
