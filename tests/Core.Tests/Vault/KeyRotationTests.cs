using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Files;
using Steadfast.Core.Tests.Acts;
using Steadfast.Core.Vault;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Vault;

public class KeyRotationTests
{
    private const string Newer = "newer " + "IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";

    private static readonly Sealer Before = Of(TestService.Key);
    private static readonly Sealer During = Of(Newer + "\n" + TestService.Key);
    private static readonly Sealer After = Of(Newer);

    [Fact]
    public void OldKeyBelow_StillOpensWhatItSealed()
    {
        var key = Before.NewKey(Guid.NewGuid());
        var words = Before.WordsOf(key).Seal("by the sea");

        During.WordsOf(key).Open(words).ShouldBe("by the sea");
        During.OpenForInstallation(Before.SealForInstallation([1, 2, 3])).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Rewrap_UnderTheNewKey_NoLongerNeedsTheOld()
    {
        var key = Before.NewKey(Guid.NewGuid());
        var words = Before.WordsOf(key).Seal("by the sea");
        Should.Throw<EnvironmentException>(() => After.WordsOf(key)).Message.ShouldContain("'test' is missing");

        During.Rewrap(key);

        key.InstallationKeyId.ShouldBe("newer");
        After.WordsOf(key).Open(words).ShouldBe("by the sea");
    }

    [Fact]
    public void SearchAndCheckpoints_StayTheSameThroughARotation()
    {
        During.SearchToken("family", "bowen").ShouldBe(Before.SearchToken("family", "bowen"));
        During.CheckpointKey().ShouldBe(Before.CheckpointKey());
    }

    [Fact]
    public void Words_MovedToAnotherPerson_DoNotOpen()
    {
        var (mine, theirs) = (Before.NewKey(Guid.NewGuid()), Before.NewKey(Guid.NewGuid()));
        var words = Before.WordsOf(mine).Seal("by the sea");

        Should.Throw<EnvironmentException>(() => Before.WordsOf(theirs).Open(words)).Message.ShouldContain("does not open");
    }

    [Fact]
    public async Task Rewrap_Saved_LeavesTheRecordWhole()
    {
        await using var service = await TamperedService.StartAsync();
        await using (var db = service.Service.Open())
        {
            foreach (var key in await db.PersonKeys.ToListAsync())
                During.Rewrap(key);
            db.Record(new Deed(ActKind.SettingsPrepared, null, Act.House, Act.House));
            await db.SaveChangesAsync();
        }

        (await service.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private static Sealer Of(string keys) => new(InstallationKeys.Parse(keys, "tests"));
}
