using System.ComponentModel.DataAnnotations;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Ui;

public sealed class DateBinderTests : IAsyncLifetime
{
    private WebApplication app = default!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddScreens(demo: false).AddApplicationPart(typeof(DateBinderTests).Assembly);
        builder.Services.AddControllers();
        app = builder.Build();
        app.UseMiddleware<ChosenLanguage>();
        app.MapControllers();
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("27", "3", "2026", "2026-03-27")]
    [InlineData(" 1 ", "March", "2026", "2026-03-01")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    [InlineData("5", "Rhagfyr", "2025", "2025-12-05")]
    public async Task ThreeBoxes_ThatMakeADay_AreThatDay(string day, string month, string year, string expected)
    {
        var answer = await PostAsync(day, month, year);
        answer.Errors.ShouldBeEmpty();
        answer.Day.ShouldBe(expected);
        answer.IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("12", "", "2026", "Review date must include a month")]
    [InlineData("", "", "2026", "Review date must include a day and a month")]
    [InlineData("29", "2", "2026", "Review date must be a real date, like 27 3 2026")]
    [InlineData("31", "April", "2026", "Review date must be a real date, like 27 3 2026")]
    [InlineData("1", "13", "2026", "Review date must be a real date, like 27 3 2026")]
    [InlineData("1", "1", "26", "Review date must be a real date, like 27 3 2026")]
    [InlineData("-1", "1", "2026", "Review date must be a real date, like 27 3 2026")]
    [InlineData("99999999999", "1", "2026", "Review date must be a real date, like 27 3 2026")]
    [InlineData("", "", "", "Enter the review date")]
    public async Task ThreeBoxes_ThatMakeNoDay_SayWhy(string day, string month, string year, string sentence)
    {
        var answer = await PostAsync(day, month, year);
        answer.Errors.ShouldBe([sentence]);
        answer.Day.ShouldBeNull();
    }

    [Fact]
    public async Task AnAddress_CarriesADayAsIso() => (await PostAsync(("ReviewDate", "2026-03-27"))).Day.ShouldBe("2026-03-27");

    [Theory]
    [InlineData("27/03/2026")]
    [InlineData("2026-02-30")]
    public async Task AnAddress_WithAnotherForm_IsRefusedWithTheRightForm(string text) =>
        (await PostAsync(("ReviewDate", text))).Errors.ShouldBe(["Review date must be a real date, written like 2026-03-27"]);

    [Fact]
    public async Task InWelsh_TheSentenceIsWelsh()
    {
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("Cookie", "language=cy");
        var answer = await PostAsync(client, ("ReviewDate.Day", "12"), ("ReviewDate.Month", ""), ("ReviewDate.Year", "2026"));
        answer.Errors.ShouldBe(["Dyddiad adolygu: mis yn eisiau"]);
    }

    private Task<Answer> PostAsync(string day, string month, string year) =>
        PostAsync(("ReviewDate.Day", day), ("ReviewDate.Month", month), ("ReviewDate.Year", year));

    private Task<Answer> PostAsync(params (string Key, string Value)[] fields) => PostAsync(app.GetTestClient(), fields);

    private static async Task<Answer> PostAsync(HttpClient client, params (string Key, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        var response = await client.PostAsync("/test-dates", content);
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }

    public sealed record Answer(string? Day, bool IsValid, IReadOnlyList<string> Errors);

    public sealed class Form
    {
        [Required(ErrorMessage = "Enter the review date")]
        public DateOnly? ReviewDate { get; set; }
    }
}

public sealed class TestDatesController : ControllerBase
{
    [HttpPost("/test-dates")]
    public DateBinderTests.Answer Post([FromForm] DateBinderTests.Form form) => new(
        form.ReviewDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ModelState.IsValid,
        [.. ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)]);
}
