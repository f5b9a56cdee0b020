using System.Globalization;

namespace Steadfast.Core.Funds;

/// <summary>Money in whole pence: never a fraction, never a rounding.</summary>
public readonly record struct Pence(long Value)
{
    /// <summary>The most that may be written in one go: a slip of the finger is not a budget.</summary>
    public const long Most = 100_000_000_00;

    /// <summary>Pounds as people write them: 12, 12.5, £1,012.50. A third decimal, a minus or a word is not money.</summary>
    public static bool TryRead(string? text, out Pence money)
    {
        var isMoney = IsNumber(text, out var pounds) && pounds <= Most / 100 && pounds * 100 == decimal.Truncate(pounds * 100);
        money = isMoney ? new((long)(pounds * 100)) : default;
        return isMoney;
    }

    /// <summary>A number of pounds above <see cref="Most"/>.</summary>
    public static bool IsTooMuch(string? text) => IsNumber(text, out var pounds) && pounds > Most / 100;

    private static bool IsNumber(string? text, out decimal pounds) => decimal.TryParse(
        (text ?? "").Trim().TrimStart('£').Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out pounds);

    /// <summary>£1,012.50, and £12 where there are no pence.</summary>
    public override string ToString() =>
        "£" + (Value / 100m).ToString(Value % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>As it stands in a box to be changed, and in files: 1012.50.</summary>
    public string ToPlain() => (Value / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
