using Steadfast.Core.Acts.Checkpoints;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

public sealed class CheckpointTests : IAsyncLifetime
{
    private TamperedService tampered = null!;

    private string File => tampered.Service.Checkpoints.FullPath;

    public async Task InitializeAsync() => tampered = await TamperedService.StartAsync();

    public Task DisposeAsync() => tampered.DisposeAsync().AsTask();

    [Fact]
    public async Task Write_NothingNew_AddsNothing()
    {
        var before = await System.IO.File.ReadAllTextAsync(File);

        await tampered.Service.CheckpointAsync();

        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(before);
    }

    [Fact]
    public async Task Write_OneChainWentOn_AddsThatOneAlone()
    {
        await using var db = tampered.Service.Open();
        var writer = new CheckpointWriter(tampered.Service.Checkpoints, tampered.Service.Clock);
        (await writer.WriteAsync(db)).ShouldBe(0);

        await tampered.RecordAsync(tampered.Person, 1);

        (await writer.WriteAsync(db)).ShouldBe(1);
        (await tampered.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_AnOlderEndPutBack_IsFoundByTheCheckpoint()
    {
        var end = await EndAsync();
        await tampered.RecordAsync(tampered.Person, 1);
        await tampered.Service.CheckpointAsync();

        await PutBackAsync(end);

        (await tampered.FirstFindingAsync()).ShouldContain("a checkpoint of");
    }

    [Fact]
    public async Task Verify_HistoryWrittenAgainByTheProgram_IsFoundByTheCheckpoint()
    {
        var end = await EndAsync();
        await tampered.RecordAsync(tampered.Person, 2);
        await tampered.Service.CheckpointAsync();
        await PutBackAsync(end);

        await tampered.RecordAsync(tampered.Person, 3);

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(
            f => f.ShouldStartWith($"act {(long)end[0]! + 2} of"),
            f => f.ShouldContain("signed another act"));
    }

    [Fact]
    public async Task Verify_NoCheckpoints_SaysSo()
    {
        System.IO.File.Delete(File);

        (await tampered.FirstFindingAsync()).ShouldContain("STEADFAST_CHECKPOINTS");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task Verify_LineOfTheFileChanged_IsFound(int at)
    {
        var text = (await System.IO.File.ReadAllTextAsync(File)).ToCharArray();
        text[at] = text[at] == '1' ? '2' : '1';
        await System.IO.File.WriteAllTextAsync(File, new string(text));

        (await tampered.Service.VerifyAsync()).ShouldContain(f => f.Place.StartsWith("checkpoints", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_LineOfTheFileTakenOut_IsFound()
    {
        var lines = await System.IO.File.ReadAllLinesAsync(File);
        lines.Length.ShouldBeGreaterThan(1);
        await System.IO.File.WriteAllLinesAsync(File, lines.Skip(1));

        (await tampered.Service.VerifyAsync()).ShouldContain(f => f.Place.StartsWith("checkpoints", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_AfterALineCutOffInTheWriting_GoesOn()
    {
        var lines = await System.IO.File.ReadAllLinesAsync(File);
        await System.IO.File.AppendAllTextAsync(File, lines[^1][..60]);
        await tampered.RecordAsync(tampered.Person, 1);

        await tampered.Service.CheckpointAsync();

        (await tampered.Service.VerifyAsync()).ShouldBeEmpty();
        (await System.IO.File.ReadAllLinesAsync(File)).Length.ShouldBe(lines.Length + 2);
    }

    private async Task<object?[]> EndAsync()
    {
        await using var connection = await tampered.Service.ConnectAsync();
        return (await connection.RowsAsync("SELECT \"Sequence\", \"Head\", \"Seal\" FROM \"ActChains\" WHERE \"Id\" = @p0", tampered.Person.Id))[0];
    }

    /// <summary>What a thief of an old copy can do: the end of the chain as it was then, truly sealed.</summary>
    private Task PutBackAsync(object?[] end) => tampered.TamperAsync(async c =>
    {
        await c.RunAsync("DELETE FROM \"Acts\" WHERE \"Chain\" = @p0 AND \"Sequence\" > @p1", tampered.Person.Id, end[0]);
        await c.RunAsync("UPDATE \"ActChains\" SET \"Sequence\" = @p0, \"Head\" = @p1, \"Seal\" = @p2 WHERE \"Id\" = @p3", [.. end, tampered.Person.Id]);
    });
}
