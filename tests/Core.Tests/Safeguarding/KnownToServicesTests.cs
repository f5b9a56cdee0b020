using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class KnownToServicesTests
{
    [Fact]
    public void Nobody_NeedsChildrensServicesAndPoliceToHaveSaidNo()
    {
        Of().ShouldBe(KnownTo.NotAskedYet);
        Of(No("children_services")).ShouldBe(KnownTo.NotAskedYet);
        Of(No("school"), No("health"), No("police")).ShouldBe(KnownTo.NotAskedYet);
        Of(No("children_services"), Check("police", ServicesAnswer.NotYet)).ShouldBe(KnownTo.NotAskedYet);
        Of(No("children_services"), No("police")).ShouldBe(KnownTo.Nobody);
    }

    [Fact]
    public void Somebody_IsEnough()
    {
        Of(No("children_services"), No("police"), Check("health", ServicesAnswer.Known)).ShouldBe(KnownTo.Somebody);
        KnownToServices.Of([No("children_services"), No("police")], agencyWorksWithThem: true).ShouldBe(KnownTo.Somebody);
    }

    [Fact]
    public void OfTwoAnswersOfOneService_TheLaterCounts()
    {
        var police = No("police");
        Of(Check("children_services", ServicesAnswer.Known, 1), No("children_services", 2), police).ShouldBe(KnownTo.Nobody);
        Of(No("children_services", 1), Check("children_services", ServicesAnswer.Known, 2), police).ShouldBe(KnownTo.Somebody);
    }

    private static KnownTo Of(params ServicesCheck[] checks) => KnownToServices.Of(checks, agencyWorksWithThem: false);

    private static ServicesCheck No(string service, int day = 1) => Check(service, ServicesAnswer.NotKnown, day);

    private static ServicesCheck Check(string service, ServicesAnswer answer, int day = 1) => new()
    {
        YoungPersonId = Guid.NewGuid(), Service = service, AskedOn = new(2021, 8, day), AskedWhom = new Sealed([1]), Answer = answer,
        AnsweredOn = answer == ServicesAnswer.NotYet ? null : new(2021, 8, day), AccountId = Guid.NewGuid(),
    };
}
