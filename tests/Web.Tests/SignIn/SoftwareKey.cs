using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steadfast.Web.Tests.SignIn;

/// <summary>A passkey in software (WebAuthn level 2, ES256, no attestation): answers options as a browser would.</summary>
internal sealed class SoftwareKey : IDisposable
{
    private const byte UserPresentAndVerified = 0x05;
    private const byte WithKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string owner = "";
    private uint counter;

    /// <summary>What navigator.credentials.create() gives for these options.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        owner = asked["user"]!["id"]!.GetValue<string>();
        var client = Client("webauthn.create", asked["challenge"]!.GetValue<string>());
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, .. Bytes([.. Data(UserPresentAndVerified | WithKey), .. AttestedKey()])];
        return Credential(new() { ["clientDataJSON"] = Text(client), ["attestationObject"] = Text(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>What navigator.credentials.get() gives for these options.</summary>
    public string Show(string options, string origin = "https://localhost")
    {
        var client = Client("webauthn.get", JsonNode.Parse(options)!["challenge"]!.GetValue<string>(), origin);
        counter++;
        var data = Data(UserPresentAndVerified);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new() { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = owner });
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Text(id), ["rawId"] = Text(id), ["type"] = "public-key", ["response"] = response, ["clientExtensionResults"] = new JsonObject(), ["authenticatorAttachment"] = "platform",
    }.ToJsonString();

    private static byte[] Client(string type, string challenge, string origin = "https://localhost") =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin, crossOrigin = false });

    private byte[] Data(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, counter);
        return [.. SHA256.HashData("localhost"u8), flags, .. count];
    }

    // AAGUID, length and id of the credential, then its key as COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
    private byte[] AttestedKey()
    {
        var point = key.ExportParameters(false).Q;
        return [.. new byte[16], 0, (byte)id.Length, .. id, 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    // A CBOR byte string (RFC 8949).
    private static byte[] Bytes(byte[] value) => value.Length < 256 ? [0x58, (byte)value.Length, .. value] : [0x59, (byte)(value.Length >> 8), (byte)value.Length, .. value];

    private static string Text(byte[] value) => Base64Url.EncodeToString(value);
}
