using System.Text.Json;

namespace Steadfast.Core.Options;

/// <summary>The code of an enum's value as files and forms carry it: SchoolOrWork is school_or_work.</summary>
public static class EnumCode
{
    public static string Of(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a code; none where there is no such code.</summary>
    public static T? Read<T>(string? code)
        where T : struct, Enum => code is not null && All<T>().TryGetValue(code, out var value) ? value : null;

    /// <summary>Every value by its code, in the enum's order.</summary>
    public static Dictionary<string, T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Of(value), value => value);
}
