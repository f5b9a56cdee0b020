using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Steadfast.Core.Mail;

namespace Steadfast.Web.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it takes. It says yes to everything unless a test says otherwise.</summary>
public sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> taken = [];

    public SmtpSink()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The mails taken, each as it came: headers, an empty line, body.</summary>
    public IReadOnlyList<string> Taken => [.. taken];

    /// <summary>Every line a client sent outside the mails themselves.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>Another answer to a command ("RCPT TO:…", "." for the end of a mail); none for the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public MailSettings Settings => MailSettings.Through(
        new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, EmailAddress.Read("steadfast@example.org")), new("https://steadfast.example.org"));

    /// <summary>The text of a mail, its transfer encoding undone.</summary>
    public static string TextOf(string mail)
    {
        var bytes = new List<byte>();
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=')
                bytes.Add(Convert.ToByte(body.Substring((i += 2) - 1, 2), 16));
            else
                bytes.Add((byte)body[i]);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    public void Dispose() => listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                Commands.Enqueue(line);
                await writer.WriteLineAsync(Answer(line) ?? (line.StartsWith("DATA", StringComparison.Ordinal) ? "354 go on" : line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 ok"));
                if (line.StartsWith("DATA", StringComparison.Ordinal))
                    await TakeAsync(reader, writer);
            }
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        taken.Enqueue(mail.ToString());
        await writer.WriteLineAsync(Answer(".") ?? "250 taken");
    }
}
