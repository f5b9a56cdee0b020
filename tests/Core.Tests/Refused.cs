namespace Steadfast.Core.Tests;

/// <summary>A rule says no, in its own sentence.</summary>
internal static class Refused
{
    public static async Task AsAsync(string sentence, Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message.ShouldBe(sentence);

    /// <summary>How many of those who try at once are not told no.</summary>
    public static async Task<int> DoneOfAsync(IEnumerable<Func<Task>> tries) =>
        (await Task.WhenAll(tries.Select(one => Task.Run(async () =>
        {
            try
            {
                await one();
                return 1;
            }
            catch (RuleException)
            {
                return 0;
            }
        })))).Sum();
}
