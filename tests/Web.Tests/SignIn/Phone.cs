using Steadfast.Core.Accounts;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.SignIn;

/// <summary>Somebody's phone with an authenticator app, and their first visits.</summary>
internal sealed class Phone(SetClock clock, byte[] key)
{
    public const string Password = "harbour lantern tuesday";

    public string Code => TimeCodes.Of(key, TimeCodes.StepAt(clock.GetUtcNow()));

    public byte[] Key => key;

    /// <summary>Reads the key as it is typed into an app: base 32, RFC 4648.</summary>
    public static Phone Typing(SetClock clock, string typed)
    {
        var bits = string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return new(clock, [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))]);
    }

    /// <summary>Goes through set-up with a link. The browser ends signed in, on the page of recovery codes.</summary>
    public static async Task<(Phone Phone, WebPage Codes)> SetUpAsync(WebHost host, Browser browser, string link)
    {
        var password = await browser.GetAsync(link);
        var app = await browser.SubmitAsync(password.Form(), ("Password", Password));
        app.Heading.ShouldBe("Set up your authenticator app", app.Text);
        var phone = Typing(host.Clock, app.Find(".typed-key")!.TextContent);
        return (phone, await browser.SubmitAsync(app.Form(), ("Code", phone.Code)));
    }

    /// <summary>Signs in from the first page to the last, with a code of a later step than any used.</summary>
    public async Task<WebPage> SignInAsync(Browser browser, string email, string password = Password, string then = "")
    {
        clock.Advance(TimeSpan.FromSeconds(30));
        var first = await browser.GetAsync($"/sign-in{then}");
        var second = await browser.SubmitAsync(PasswordForm(first), ("Email", email), ("Password", password));
        return second.Address.AbsolutePath == "/sign-in/code" ? await browser.SubmitAsync(second.Form(), ("Code", Code)) : second;
    }

    public static AngleSharp.Html.Dom.IHtmlFormElement PasswordForm(WebPage page) =>
        (AngleSharp.Html.Dom.IHtmlFormElement)page.Find("main form:has(input[name=Password])")!;
}
