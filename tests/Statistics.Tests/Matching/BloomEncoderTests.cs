using System.Security.Cryptography;
using System.Text;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Privacy;

namespace Steadfast.Statistics.Tests.Matching;

public class BloomEncoderTests
{
    private static readonly byte[] Key = SHA256.HashData("a project"u8);

    [Fact]
    public void Encode_SameKeyAndValue_IsTheSame() => Encoded("seren", Key).ShouldBe(Encoded("seren", Key));

    [Fact]
    public void Encode_OtherKeyOrField_HasNothingInCommon()
    {
        Level(Encoded("christopher", Key), Encoded("christopher", SHA256.HashData("another"u8))).ShouldBe(Levels.Different);
        Level(Encoded("christopher", Key), Encoded("christopher", Key, Field.FamilyName)).ShouldBe(Levels.Different);
    }

    [Fact]
    public void Encode_OneSlip_StaysAlike() => Level(Encoded("christopher", Key), Encoded("christoper", Key)).ShouldBeGreaterThan(2);

    [Fact]
    public void Encode_OtherName_IsDifferent() => Level(Encoded("christopher", Key), Encoded("muhammad", Key)).ShouldBe(Levels.Different);

    [Fact]
    public void Encode_NotKnown_StaysNotKnown() => Encoded("", Key).ShouldBe("");

    [Fact]
    public void Add_TextThatIsNoEncoding_IsNotKnown() => new EncodedComparer(Field.GivenName).Add("seren"u8).ShouldBe(0);

    [Fact]
    public void BloomEncoder_ShortKey_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => new BloomEncoder("short"u8));

    private static string Encoded(string value, byte[] key, Field field = Field.GivenName)
    {
        using var encoder = new BloomEncoder(key);
        return encoder.Encode(field, Encoding.UTF8.GetBytes(value));
    }

    private static int Level(string a, string b)
    {
        var comparer = new EncodedComparer(Field.GivenName);
        return comparer.Compare(comparer.Add(Encoding.ASCII.GetBytes(a)), comparer.Add(Encoding.ASCII.GetBytes(b)));
    }
}
