namespace Steadfast.Statistics.Matching.Text;

/// <summary>Year, month and day as written in eight digits, whether or not there is such a day.</summary>
public readonly record struct DateParts(short Year, byte Month, byte Day, bool HasDigits)
{
    private static ReadOnlySpan<byte> Months => "janfebmaraprmayjunjulaugsepoctnovdec"u8;

    /// <summary>Whether the calendar has this day.</summary>
    public bool IsDate => HasDigits && Year > 0 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Reads eight digits, year first.</summary>
    public static DateParts Read(ReadOnlySpan<byte> digits) =>
        digits.Length == 8 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? new((short)Number(digits[..4]), (byte)Number(digits[4..6]), (byte)Number(digits[6..]), true)
            : default;

    /// <summary>
    /// Brings folded text to eight digits: 2009 05 01, 20090501, 01 05 2009 (day first; month first only where the day
    /// could not be otherwise), 1 may 2009, may 1 2009. A time after the date is left out. False when it is none of these.
    /// </summary>
    public static bool TryDigits(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        if (text.Length == 8 && Read(text).HasDigits)
        {
            text.CopyTo(digits);
            return true;
        }
        var first = Words.First(text);
        var rest = Words.Rest(text);
        var second = Words.First(rest);
        var third = Words.First(Words.Rest(rest));
        if (third.Length > 2 && third[2] is (byte)'t' or (byte)' ')
            third = third[..2];
        return Write(first, second, third, digits);
    }

    private static bool Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> digits)
    {
        if (first.Length == 4)
            return Put(Number(first), MonthOf(second), Number(third), digits);
        if (third.Length != 4)
            return false;
        if (MonthOf(first) is var named && Number(first) < 0 && named > 0)
            return Put(Number(third), named, Number(second), digits);
        int day = Number(first), month = MonthOf(second);
        return month > 12 && day <= 12 ? Put(Number(third), day, month, digits) : Put(Number(third), month, day, digits);
    }

    private static bool Put(int year, int month, int day, Span<byte> digits)
    {
        if (year < 0 || month is < 0 or > 99 || day is < 0 or > 99)
            return false;
        for (var i = 3; i >= 0; i--, year /= 10)
            digits[i] = (byte)('0' + year % 10);
        (digits[4], digits[5]) = ((byte)('0' + month / 10), (byte)('0' + month % 10));
        (digits[6], digits[7]) = ((byte)('0' + day / 10), (byte)('0' + day % 10));
        return true;
    }

    private static int MonthOf(ReadOnlySpan<byte> word)
    {
        if (Number(word) is var number and >= 0)
            return number;
        if (word.Length < 3)
            return -1;
        for (var month = 0; month < 12; month++)
            if (word.StartsWith(Months.Slice(month * 3, 3)))
                return month + 1;
        return -1;
    }

    private static int Number(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || word.Length > 4 || word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return -1;
        var number = 0;
        foreach (var digit in word)
            number = number * 10 + digit - '0';
        return number;
    }
}
