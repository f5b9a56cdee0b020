namespace Steadfast.Core.Tests.AtOnce;

/// <summary>The races of an area by name, each run at every moment.</summary>
internal sealed class Races<T> : Dictionary<string, Race<T>>
{
    public TheoryData<string, Moment> Cases
    {
        get
        {
            var cases = new TheoryData<string, Moment>();
            foreach (var name in Keys)
            {
                foreach (var moment in Enum.GetValues<Moment>())
                    cases.Add(name, moment);
            }
            return cases;
        }
    }
}
