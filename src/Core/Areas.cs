using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Drafts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Families;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Mail;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.MyTeam;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core;

/// <summary>What the areas can do, ready to be asked for. One scope is one piece of work on one database context.</summary>
public static class Areas
{
    public static IServiceCollection AddAreas(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddScoped<OptionLists>()
        .AddScoped<NameSearch>()
        .AddScoped<Records>()
        .AddScoped<PackageImport>()
        .AddScoped<PackageExport>()
        .AddScoped<DemoService>()
        .AddScoped<DemoWorkforce>()
        .AddScoped<DatabaseTables>()
        .AddScoped<OffendingRuns>()
        .AddScoped<ChangeReadings>()
        .AddScoped<ReleaseLedger>()
        .AddScoped<GivingOut>()
        .AddScoped<Extracts>()
        .AddScoped<LinkReviewing>()
        .AddScoped<LinkedExtracts>()
        .AddScoped<SearchedReferrals>()
        .AddScoped<Intake>()
        .AddScoped<Allocating>()
        .AddWorkforce()
        .AddScoped<Triage>()
        .AddScoped<Drafting>()
        .AddScoped<Standings>()
        .AddScoped<ReferralLists>()
        .AddScoped<PossibleRecords>()
        .AddScoped<Recording>()
        .AddScoped<Holding>()
        .AddScoped<Reaching>()
        .AddScoped<DecidingTogether>()
        .AddScoped<IToDoSource, EngagementToDo>()
        .AddScoped<ComingBack>()
        .AddScoped<ComingAndGoing>()
        .AddScoped<CaseList>()
        .AddScoped<CaseHistory>()
        .AddScoped<CaseSummary>()
        .AddScoped<Edits>()
        .AddScoped<Details>()
        .AddScoped<AroundThem>()
        .AddScoped<FamilyLife>()
        .AddScoped<FamilySupporting>()
        .AddScoped<Households>()
        .AddScoped<SafetyMatters>()
        .AddScoped<Siblings>()
        .AddScoped<Involvements>()
        .AddScoped<Restricting>()
        .AddScoped<Assessing>()
        .AddScoped<Judging>()
        .AddScoped<Questionnaires>()
        .AddScoped<QuestionDrafting>()
        .AddScoped<LifeStory>()
        .AddScoped<PeopleAndPlaces>()
        .AddScoped<Planning>()
        .AddScoped<SmallSteps>()
        .AddScoped<DeliveredSupport>()
        .AddScoped<KeepingSafe>()
        .AddScoped<Brokering>()
        .AddScoped<Promising>()
        .AddScoped<Reviewing>()
        .AddScoped<IToDoSource, PlansToDo>()
        .AddScoped<SessionRecording>()
        .AddSingleton<HouseWords>()
        .AddScoped<Budgets>()
        .AddScoped<SpendingRecord>()
        .AddScoped<FundDeciding>()
        .AddScoped<FundSpending>()
        .AddScoped<SupportAsking>()
        .AddScoped<FundLists>()
        .AddScoped<SupportCounts>()
        .AddScoped<IToDoSource, FundToDo>()
        .AddScoped<FormDrafts>()
        .AddScoped<Raising>()
        .AddScoped<Disclosure>()
        .AddScoped<TakingSteps>()
        .AddScoped<PassingOn>()
        .AddScoped<ConcernRecords>()
        .AddScoped<OnCall>()
        .AddScoped<Missing>()
        .AddScoped<KnownToServices>()
        .AddScoped<NationalReferrals>()
        .AddScoped<Learning>()
        .AddScoped<SafetyNow>()
        .AddScoped<IToDoSource, SafeguardingToDo>()
        .AddScoped<IToDoSource, SafetyToDo>()
        .AddScoped<Arranging>()
        .AddScoped<Blocks>()
        .AddScoped<BeingAppropriateAdult>()
        .AddScoped<WorkTogether>()
        .AddScoped<GroupCheck>()
        .AddScoped<GroupWorkers>()
        .AddScoped<GroupPlanning>()
        .AddScoped<GroupInviting>()
        .AddScoped<GroupFacts>()
        .AddScoped<LinkReporting>()
        .AddScoped<Programmes>()
        .AddScoped<GroupDeciding>()
        .AddScoped<GroupHolding>()
        .AddScoped<GroupLists>()
        .AddScoped<PairReading>()
        .AddScoped<GroupCosts>()
        .AddScoped<IToDoSource, GroupToDo>()
        .AddScoped<DayPlanner>()
        .AddScoped<IToDoSource, AppointmentsToDo>()
        .AddScoped<DayCounting>()
        .AddScoped<Reminding>()
        .AddScoped<Feeds>()
        .AddScoped<FeedDays>()
        .AddScoped<ToDoList>()
        .AddScoped<Silences>()
        .AddScoped<Completeness>()
        .AddScoped<TeamSummary>()
        .AddScoped<ReachingTimes>()
        .AddScoped<TeamDay>()
        .AddMail()
        .AddSignIn();
}
