using System.Globalization;
using System.Net;
using Steadfast.Core.Files;

namespace Steadfast.Core.Mail;

/// <summary>Where mail is handed over. Over TLS (STARTTLS), unless it is on this machine.</summary>
public sealed record MailServer(string Host, int Port, EmailAddress From)
{
    public string? User { get; init; }

    public string? Password { get; init; }

    public bool NeedsTls => !(Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address)));
}

/// <summary>Whether and how the service sends mail.</summary>
public sealed record MailSettings
{
    /// <summary>No mail is written or sent; pages say so and show links to copy.</summary>
    public static MailSettings None { get; } = new();

    /// <summary>The address people reach the service at, for the links in mails: a request's own host name could be anybody's.</summary>
    public Uri? Service { get; private init; }

    /// <summary>None in the demo, whose mails can be read on its own page and go nowhere.</summary>
    public MailServer? Server { get; private init; }

    public bool CanSend => Service is not null;

    public static MailSettings Demo(Uri service) => new() { Service = service };

    public static MailSettings Through(MailServer server, Uri service) => new() { Server = server, Service = service };

    /// <exception cref="EnvironmentException">A setting is missing beside the others, or cannot be right.</exception>
    public static MailSettings FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    public static MailSettings Read(Func<string, string?> setting)
    {
        if (setting("STEADFAST_MAIL_SERVER") is not { Length: > 0 } server)
            return None;
        if (!EmailAddress.TryRead(setting("STEADFAST_MAIL_FROM"), out var from))
            throw new EnvironmentException("STEADFAST_MAIL_FROM must be the address that mail comes from, like steadfast@example.org");
        if (!Uri.TryCreate(setting("STEADFAST_ADDRESS"), UriKind.Absolute, out var service) || !(service.Scheme == Uri.UriSchemeHttps || (service.IsLoopback && service.Scheme == Uri.UriSchemeHttp)))
            throw new EnvironmentException("STEADFAST_ADDRESS must be the address people reach the service at, like https://steadfast.example.org; mails hold links to it");
        var (host, port) = HostAndPort(server);
        return Through(new(host, port, from) { User = Given(setting("STEADFAST_MAIL_USER")), Password = Password(setting("STEADFAST_MAIL_PASSWORD_FILE")) }, service);
    }

    private static (string Host, int Port) HostAndPort(string server)
    {
        var colon = server.LastIndexOf(':');
        var port = 587;
        if (colon >= 0 && !int.TryParse(server[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port))
            throw new EnvironmentException("STEADFAST_MAIL_SERVER must be HOST or HOST:PORT, like mail.example.org:587");
        var host = colon < 0 ? server : server[..colon];
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown || port is < 1 or > 65535)
            throw new EnvironmentException("STEADFAST_MAIL_SERVER must be HOST or HOST:PORT, like mail.example.org:587");
        if (port == 465)
            throw new EnvironmentException("STEADFAST_MAIL_SERVER: port 465 begins with TLS, which is not spoken here; give the server's port for STARTTLS, 587 as a rule");
        return (host, port);
    }

    private static string? Password(string? file)
    {
        if (string.IsNullOrEmpty(file))
            return null;
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd('\r', '\n') : throw new EnvironmentException($"STEADFAST_MAIL_PASSWORD_FILE: there is no file {file}");
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
