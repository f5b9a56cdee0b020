using Steadfast.Core.Funds;

namespace Steadfast.Core.Tests.Funds;

public sealed class PenceTests
{
    [Theory]
    [InlineData("12", 12_00)]
    [InlineData(" £1,012.50 ", 1_012_50)]
    [InlineData("12.5", 12_50)]
    [InlineData("0.01", 1)]
    [InlineData("100000000", Pence.Most)]
    public void TryRead_MoneyAsPeopleWriteIt_IsWholePence(string text, long pence)
    {
        Pence.TryRead(text, out var money).ShouldBeTrue();
        money.Value.ShouldBe(pence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("twelve")]
    [InlineData("-5")]
    [InlineData("12.345")]
    [InlineData("1e3")]
    [InlineData("100000000.01")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("£")]
    public void TryRead_WhatIsNotMoney_IsRefused(string? text) => Pence.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1_012_50, "£1,012.50", "1012.50")]
    [InlineData(12_00, "£12", "12.00")]
    [InlineData(5, "£0.05", "0.05")]
    public void Shown_AsPeopleReadIt(long pence, string shown, string plain)
    {
        new Pence(pence).ToString().ShouldBe(shown);
        new Pence(pence).ToPlain().ShouldBe(plain);
    }

    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    public void FundYear_BeginsOnTheFirstOfApril(string day, int year)
    {
        FundYear.Of(DateOnly.Parse(day)).ShouldBe(year);
        FundYear.FirstDay(year).ShouldBeLessThanOrEqualTo(DateOnly.Parse(day));
        FundYear.LastDay(year).ShouldBeGreaterThanOrEqualTo(DateOnly.Parse(day));
    }
}
