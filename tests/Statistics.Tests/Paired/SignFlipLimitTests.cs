using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Tests.Paired;

public class SignFlipLimitTests
{
    [Fact]
    public void Limit_OfManyPeople_IsNearThePermutations()
    {
        var differences = new double[2000];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = Math.Sin(i * 12.9898) + 0.03;
        var (limit, flips) = (SignFlipLimit.Test(differences), SignFlip.Test(differences, draws: 20_000));
        limit.Estimate.ShouldBe(flips.Estimate);
        limit.P!.Value.ShouldBe(flips.P!.Value, 0.01);
        limit.Low!.Value.ShouldBe(flips.Low!.Value, 0.002);
        limit.High!.Value.ShouldBe(flips.High!.Value, 0.002);
    }

    [Fact]
    public void Limit_NoPeopleOrNoVariation_IsNamed()
    {
        SignFlipLimit.Test([]).Why.ShouldBe(Reason.NoData);
        SignFlipLimit.Test([1, 1, 1, 1, 1, 1]).Why.ShouldBe(Reason.NoVariation);
    }
}
