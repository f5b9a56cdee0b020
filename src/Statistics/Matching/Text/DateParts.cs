namespace Steadfast.Statistics.Matching.Text;

/// <summary>Year, month and day as written in eight digits, whether or not there is such a day.</summary>
public readonly record struct DateParts(short Year, byte Month, byte Day, bool HasDigits)
{
    /// <summary>Two digits up to these are years after 2000.</summary>
    private const int LastOfThisCentury = 29;

    /// <summary>Beginnings of months, January first: English, German, French, Spanish, Welsh, Polish, folded.</summary>
    private static readonly string[][] Months =
    [
        ["jan", "ene", "ion", "sty"], ["feb", "fev", "chw", "lut"], ["mar", "maw"], ["apr", "avr", "abr", "ebr", "kwi"],
        ["may", "mai", "maj"], ["jun", "juin", "meh", "cze"], ["jul", "juil", "gor", "lip"], ["aug", "aou", "ago", "aws", "sie"],
        ["sep", "med", "wrz"], ["oct", "okt", "hyd", "paz"], ["nov", "tac", "lis"], ["dec", "dez", "dic", "rha", "gru"],
    ];

    /// <summary>Whether the calendar has this day.</summary>
    public bool IsDate => HasDigits && Year > 0 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Reads eight digits, year first.</summary>
    public static DateParts Read(ReadOnlySpan<byte> digits) =>
        digits.Length == 8 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? new((short)Number(digits[..4]), (byte)Number(digits[4..6]), (byte)Number(digits[6..]), true)
            : default;

    /// <summary>
    /// Brings folded text to eight digits: 2009 05 01, 20090501, 01 05 2009 (day first; month first only where the day
    /// could not be otherwise), 1 may 2009, may 1st 2009, 1 de mayo de 2009, and years of two digits, to 29 in this century. A
    /// time after the date is left out. False when it is none of these.
    /// </summary>
    public static bool TryDigits(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        if (text.Length == 8 && Read(text).HasDigits)
        {
            text.CopyTo(digits);
            return true;
        }
        var first = Next(ref text);
        var second = Next(ref text);
        var third = Next(ref text);
        if (third.Length > 2 && third[2] is (byte)'t' or (byte)' ')
            third = third[..2];
        return Write(first, second, third, digits);
    }

    /// <summary>The next word that says something: not the "of" between day, month and year.</summary>
    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> word;
        do
        {
            word = Words.First(text);
            text = Words.Rest(text);
        }
        while (word.SequenceEqual("de"u8) || word.SequenceEqual("of"u8));
        return word;
    }

    private static bool Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> digits)
    {
        if (first.Length == 4 && Number(first) >= 0)
            return Put(Number(first), MonthOf(second), Number(third), digits);
        var year = third.Length switch { 4 => Number(third), 2 => InCentury(Number(third)), _ => -1 };
        if (MonthOf(first) is var named && DayOf(first) < 0 && named > 0)
            return Put(year, named, DayOf(second), digits);
        int day = DayOf(first), month = MonthOf(second);
        return month > 12 && day <= 12 ? Put(year, day, month, digits) : Put(year, month, day, digits);
    }

    private static int InCentury(int year) => year < 0 ? -1 : year <= LastOfThisCentury ? 2000 + year : 1900 + year;

    /// <summary>A day, as 1 or 1st.</summary>
    private static int DayOf(ReadOnlySpan<byte> word)
    {
        var digits = word.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is 1 or 2 && word[digits..] is [(byte)'s', (byte)'t'] or [(byte)'n', (byte)'d'] or [(byte)'r', (byte)'d'] or [(byte)'t', (byte)'h'] or [(byte)'e', (byte)'r']
            ? Number(word[..digits]) : Number(word);
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
        // The longest beginning first: juillet is not June.
        for (var length = Math.Min(4, word.Length); length >= 3; length--)
            for (var month = 0; month < 12; month++)
                foreach (var beginning in Months[month])
                    if (beginning.Length == length && System.Text.Ascii.Equals(word[..length], beginning))
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
