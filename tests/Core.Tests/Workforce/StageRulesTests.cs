using Steadfast.Core.Assessment;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Tests.Workforce;

public sealed class StageRulesTests
{
    private static readonly Level?[] Risks = [null, Level.Low, Level.Medium, Level.High];

    public static TheoryData<MentorStage, MentorStage> StagePairs => Pairs<MentorStage>();

    public static TheoryData<ProposalStatus, ProposalStatus> ProposalPairs => Pairs<ProposalStatus>();

    public static TheoryData<CandidateStatus, CandidateStatus> CandidatePairs => Pairs<CandidateStatus>();

    [Theory]
    [MemberData(nameof(StagePairs))]
    public void Stage_MovesOneStepAtATime(MentorStage from, MentorStage to)
    {
        if (Math.Abs(from - to) == 1)
            Should.NotThrow(() => from.MustBeAbleToMoveTo(to));
        else
            Should.Throw<RuleException>(() => from.MustBeAbleToMoveTo(to));
    }

    [Theory]
    [MemberData(nameof(ProposalPairs))]
    public void Proposal_IsAnsweredOnce(ProposalStatus from, ProposalStatus to) =>
        from.CanMoveTo(to).ShouldBe(from == ProposalStatus.Waiting && to is ProposalStatus.Promoted or ProposalStatus.NotYet or ProposalStatus.Withdrawn && from == ProposalStatus.Waiting);

    [Theory]
    [MemberData(nameof(CandidatePairs))]
    public void Candidate_MovesOnlyWhereTheTableSaysSo(CandidateStatus from, CandidateStatus to) =>
        from.CanMoveTo(to).ShouldBe((from, to) is
            (CandidateStatus.Applying, CandidateStatus.HalfDecided or CandidateStatus.Withdrawn)
            or (CandidateStatus.HalfDecided, CandidateStatus.Applying or CandidateStatus.Suitable or CandidateStatus.NotSuitable or CandidateStatus.Withdrawn));

    [Fact]
    public void CoWorking_AllowsWorkBesideALead_AndNothingElse()
    {
        foreach (var work in Enum.GetValues<Work>())
        {
            foreach (var risk in Risks)
                (StageRules.Refusal(MentorStage.CoWorking, work, risk) is null).ShouldBe(work == Work.CoWork, $"{work} {risk}");
        }
    }

    [Fact]
    public void Independent_AllowsLowerRiskOnly_AndNoConcern()
    {
        foreach (var work in Enum.GetValues<Work>().Except([Work.CoWork, Work.LeadConcern]))
        {
            foreach (var risk in Risks)
                (StageRules.Refusal(MentorStage.Independent, work, risk) is null).ShouldBe(risk == Level.Low, $"{work} {risk}");
        }
        StageRules.Refusal(MentorStage.Independent, Work.CoWork, Level.High).ShouldBeNull();
        StageRules.Refusal(MentorStage.Independent, Work.LeadConcern, Level.Low).ShouldNotBeNull();
    }

    [Fact]
    public void Practitioner_AllowsAll()
    {
        foreach (var work in Enum.GetValues<Work>())
            StageRules.Refusal(MentorStage.Practitioner, work, Level.High).ShouldBeNull();
    }

    [Fact]
    public void Refusal_SaysWhatIsMissing()
    {
        StageRules.Refusal(MentorStage.Independent, Work.Lead, null)!.ShouldContain("has not been assessed yet");
        StageRules.Refusal(MentorStage.Independent, Work.Lead, Level.High)!.ShouldContain("says high risk");
        StageRules.Refusal(MentorStage.CoWorking, Work.Lead, Level.Low)!.ShouldContain("does not lead yet");
    }

    private static TheoryData<T, T> Pairs<T>()
        where T : struct, Enum
    {
        var pairs = new TheoryData<T, T>();
        foreach (var from in Enum.GetValues<T>())
        {
            foreach (var to in Enum.GetValues<T>())
                pairs.Add(from, to);
        }
        return pairs;
    }
}
