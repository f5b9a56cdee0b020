using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Steadfast.Core.Vault;

/// <summary>
/// Makes and opens young people's keys. One for the installation; it holds the installation's keys in memory and
/// nothing about anyone.
/// </summary>
public sealed class Sealer(InstallationKeys keys)
{
    private readonly byte[] searchKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Oldest, 32, info: "name search"u8.ToArray());

    private readonly byte[] linkKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Oldest, 32, info: "secrets of links"u8.ToArray());

    /// <summary>A new key for a new young person.</summary>
    public PersonKey NewKey(Guid youngPersonId) => new()
    {
        YoungPersonId = youngPersonId,
        InstallationKeyId = keys.Current,
        Wrapped = Cipher.Seal(keys.Key(keys.Current), RandomNumberGenerator.GetBytes(32), youngPersonId),
    };

    /// <summary>A new key for words about a member of staff, or somebody who applies.</summary>
    public StaffKey NewStaffKey(Guid ownerId) => new()
    {
        OwnerId = ownerId,
        InstallationKeyId = keys.Current,
        Wrapped = Cipher.Seal(keys.Key(keys.Current), RandomNumberGenerator.GetBytes(32), ownerId),
    };

    /// <summary>The words about one member of staff, ready to be opened and sealed.</summary>
    public PersonWords WordsOf(StaffKey key) =>
        new(key.OwnerId, Cipher.Open(keys.Key(key.InstallationKeyId), key.Wrapped, key.OwnerId));

    /// <summary>The words of one young person, ready to be opened and sealed.</summary>
    public PersonWords WordsOf(PersonKey key) =>
        new(key.YoungPersonId, Cipher.Open(keys.Key(key.InstallationKeyId), key.Wrapped, key.YoungPersonId));

    /// <summary>Wraps a young person's key under the newest installation key; the words themselves stay as they are.</summary>
    public void Rewrap(PersonKey key)
    {
        var open = Cipher.Open(keys.Key(key.InstallationKeyId), key.Wrapped, key.YoungPersonId);
        (key.InstallationKeyId, key.Wrapped) = (keys.Current, Cipher.Seal(keys.Key(keys.Current), open, key.YoungPersonId));
    }

    /// <summary>Wraps a staff key under the newest installation key.</summary>
    public void Rewrap(StaffKey key)
    {
        var open = Cipher.Open(keys.Key(key.InstallationKeyId), key.Wrapped, key.OwnerId);
        (key.InstallationKeyId, key.Wrapped) = (keys.Current, Cipher.Seal(keys.Key(keys.Current), open, key.OwnerId));
    }

    /// <summary>Seals what belongs to the installation and to nobody's record: the key ring, mail waiting to go.</summary>
    public byte[] SealForInstallation(ReadOnlySpan<byte> plain) => [.. Encoding.ASCII.GetBytes(keys.Current.PadRight(InstallationKeys.LongestId)), .. Cipher.Seal(keys.Key(keys.Current), plain, Guid.Empty)];

    public byte[] OpenForInstallation(ReadOnlySpan<byte> box) =>
        Cipher.Open(keys.Key(Encoding.ASCII.GetString(box[..InstallationKeys.LongestId]).TrimEnd()), box[InstallationKeys.LongestId..], Guid.Empty);

    /// <summary>A keyed hash to search by: equal for equal values, and telling nothing without the installation's key.</summary>
    public long SearchToken(string kind, string value) =>
        BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(searchKey, Encoding.UTF8.GetBytes($"{kind}\0{value}")));

    /// <summary>
    /// The secret of a link about one thing: 24 bytes that only the installation's key gives, so that the database need
    /// hold no more than its hash, and a form sent twice shows one link.
    /// </summary>
    public string Secret(string kind, Guid id) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(linkKey, Encoding.UTF8.GetBytes($"{kind}\0{id:N}")).AsSpan(0, 24));

    /// <summary>The key that seals the ends of chains.</summary>
    internal byte[] ChainKey { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Oldest, 32, info: "ends of chains"u8.ToArray());

    /// <summary>The key that signs checkpoints and backups; known to whoever holds the installation's key.</summary>
    public byte[] CheckpointKey() => HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Oldest, 32, info: "act checkpoints"u8.ToArray());
}
