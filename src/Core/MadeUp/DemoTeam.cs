using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>Those who work at one site of the demo service, and the questions they ask.</summary>
internal sealed record DemoTeam(MadeUpSite City, Guid SiteId, Account Manager, IReadOnlyList<Account> Workers, Questionnaire Questions)
{
    /// <summary>The site's money of this year.</summary>
    public DemoFund Fund { get; } = new();

    /// <summary>The worker whose turn it is; each carries about as many as the others.</summary>
    public Account Turn(int turn) => Workers[turn % Workers.Count];

    public Account Mentor => Workers[^1];

    /// <summary>Whether somebody works alone with young people at lower risk only.</summary>
    public static bool IsIndependent(Account worker) => worker.Name == DemoStaff.PartTime;

    public static DemoTeam Of(string site, Guid siteId, IReadOnlyList<Account> accounts, Questionnaire questions) => new(
        MadeUpSite.All.First(s => s.Name == site),
        siteId,
        accounts.First(a => a.SiteId == siteId && a.Role == Role.ServiceManager),
        [.. accounts.Where(a => a.SiteId == siteId && a.Role is (Role.Practitioner or Role.PeerMentor) && a.Name != DemoStaff.Beginner)],
        questions);
}
