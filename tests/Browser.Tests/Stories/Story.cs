using Steadfast.Browser.Tests.Harness;
using Steadfast.Browser.Tests.Paths;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>A whole journey out of the report, walked by those whom it concerns.</summary>
public abstract class Story
{
    public static IReadOnlyList<Story> All { get; } =
        [.. typeof(Story).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Story))).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (Story)Activator.CreateInstance(t)!)];

    public string Name => GetType().Name;

    public abstract Task GoAsync(Walk walk);
}

/// <summary>Every story on a phone; axe looks over every page on the way.</summary>
[Collection(LookedOverCollection.Name)]
public class StoryTests(Chromium chromium, DemoServer server)
{
    public static TheoryData<string> Names => [.. Story.All.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Story_IsWalkedToItsEnd_WithoutFault(string name) =>
        Walking.GoAsync(chromium, server, Mode.All[0], walk => Story.All.Single(s => s.Name == name).GoAsync(walk));
}
