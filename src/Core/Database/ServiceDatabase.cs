using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Drafts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Families;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.Mail;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Referrals;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database;

/// <summary>
/// The service's records. Every save must carry a deed (<see cref="Record"/>): the change and the act that names it
/// are written in one transaction, or neither is.
/// </summary>
public abstract class ServiceDatabase(DbContextOptions options, TimeProvider clock, Sealer sealer) : IdentityUserContext<Account, Guid>(options)
{
    private readonly List<Deed> deeds = [];

    public DbSet<Site> Sites => Set<Site>();
    public DbSet<ListedOption> Options => Set<ListedOption>();
    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();
    public DbSet<YoungPerson> YoungPeople => Set<YoungPerson>();
    public DbSet<JoinedRecord> JoinedRecords => Set<JoinedRecord>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();
    public DbSet<NameToken> NameTokens => Set<NameToken>();
    public DbSet<EducationRecord> Education => Set<EducationRecord>();
    public DbSet<AgencyInvolvement> Agencies => Set<AgencyInvolvement>();
    public DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();
    public DbSet<ContactMember> ContactMembers => Set<ContactMember>();
    public DbSet<SiblingRecord> SiblingRecords => Set<SiblingRecord>();
    public DbSet<SiblingActivity> SiblingActivities => Set<SiblingActivity>();
    public DbSet<SiblingReferral> SiblingReferrals => Set<SiblingReferral>();
    public DbSet<FamilySupport> FamilySupports => Set<FamilySupport>();
    public DbSet<FamilySupportMeeting> FamilySupportMeetings => Set<FamilySupportMeeting>();
    public DbSet<Home> Homes => Set<Home>();
    public DbSet<HomeStay> HomeStays => Set<HomeStay>();
    public DbSet<SafetyMatter> SafetyMatters => Set<SafetyMatter>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<ReferralReason> ReferralReasons => Set<ReferralReason>();
    public DbSet<ReferralDraft> ReferralDrafts => Set<ReferralDraft>();
    public DbSet<TriageDecision> TriageDecisions => Set<TriageDecision>();
    public DbSet<Allocation> Allocations => Set<Allocation>();
    public DbSet<StaffKey> StaffKeys => Set<StaffKey>();
    public DbSet<StageDecision> StageDecisions => Set<StageDecision>();
    public DbSet<StageProposal> StageProposals => Set<StageProposal>();
    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();
    public DbSet<CaseloadWeights> CaseloadWeights => Set<CaseloadWeights>();
    public DbSet<Supervision> Supervisions => Set<Supervision>();
    public DbSet<StaffNote> StaffNotes => Set<StaffNote>();
    public DbSet<LivedExperience> LivedExperiences => Set<LivedExperience>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<CaseCover> CaseCovers => Set<CaseCover>();
    public DbSet<OnCallShift> OnCallShifts => Set<OnCallShift>();
    public DbSet<Candidate> Candidates => Set<Candidate>();
    public DbSet<StepTaken> StepsTaken => Set<StepTaken>();
    public DbSet<SuitabilityDecision> SuitabilityDecisions => Set<SuitabilityDecision>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Hold> Holds => Set<Hold>();
    public DbSet<WayPlan> WayPlans => Set<WayPlan>();
    public DbSet<JointDecision> JointDecisions => Set<JointDecision>();
    public DbSet<JointDecisionAgency> JointDecisionAgencies => Set<JointDecisionAgency>();
    public DbSet<Return> Returns => Set<Return>();
    public DbSet<Ending> Endings => Set<Ending>();
    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<ContextualAssessment> Assessments => Set<ContextualAssessment>();
    public DbSet<QuestionSet> QuestionSets => Set<QuestionSet>();
    public DbSet<QuestionDraft> QuestionDrafts => Set<QuestionDraft>();
    public DbSet<LevelDecision> LevelDecisions => Set<LevelDecision>();
    public DbSet<LifeEvent> LifeEvents => Set<LifeEvent>();
    public DbSet<MapEntry> MapEntries => Set<MapEntry>();
    public DbSet<MapTie> MapTies => Set<MapTie>();
    public DbSet<InterventionPlan> Plans => Set<InterventionPlan>();
    public DbSet<PlanTopic> PlanTopics => Set<PlanTopic>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<GoalStep> GoalSteps => Set<GoalStep>();
    public DbSet<Promise> Promises => Set<Promise>();
    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();
    public DbSet<SafetyPlan> SafetyPlans => Set<SafetyPlan>();
    public DbSet<BrokeredService> BrokeredServices => Set<BrokeredService>();
    public DbSet<BrokeredMove> BrokeredMoves => Set<BrokeredMove>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionTopic> SessionTopics => Set<SessionTopic>();
    public DbSet<SessionBlock> SessionBlocks => Set<SessionBlock>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<AppointmentResult> AppointmentResults => Set<AppointmentResult>();
    public DbSet<AppropriateAdultVisit> AppropriateAdultVisits => Set<AppropriateAdultVisit>();
    public DbSet<AppropriateAdultStep> AppropriateAdultSteps => Set<AppropriateAdultStep>();
    public DbSet<DayReminder> DayReminders => Set<DayReminder>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<OutcomeMeasure> Outcomes => Set<OutcomeMeasure>();
    public DbSet<OffendingRun> OffendingRuns => Set<OffendingRun>();
    public DbSet<RunInput> RunInputs => Set<RunInput>();
    public DbSet<Budget> Budgets => Set<Budget>();
    public DbSet<BudgetChange> BudgetChanges => Set<BudgetChange>();
    public DbSet<SupportRequest> SupportRequests => Set<SupportRequest>();
    public DbSet<SupportResult> SupportResults => Set<SupportResult>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<ConcernStep> ConcernSteps => Set<ConcernStep>();
    public DbSet<Telling> Tellings => Set<Telling>();
    public DbSet<MissingEpisode> MissingEpisodes => Set<MissingEpisode>();
    public DbSet<ReturnConversation> ReturnConversations => Set<ReturnConversation>();
    public DbSet<ServicesCheck> ServicesChecks => Set<ServicesCheck>();
    public DbSet<NationalReferral> NationalReferrals => Set<NationalReferral>();
    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();
    public DbSet<GroupCost> GroupCosts => Set<GroupCost>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<GroupSession> GroupSessions => Set<GroupSession>();
    public DbSet<GroupInvite> GroupInvites => Set<GroupInvite>();
    public DbSet<GroupConsent> GroupConsents => Set<GroupConsent>();
    public DbSet<KnownLink> KnownLinks => Set<KnownLink>();
    public DbSet<LinkReport> LinkReports => Set<LinkReport>();
    public DbSet<UnsafePlace> UnsafePlaces => Set<UnsafePlace>();
    public DbSet<PairDecision> PairDecisions => Set<PairDecision>();
    public DbSet<PoliceExtract> PoliceExtracts => Set<PoliceExtract>();
    public DbSet<SealedExtract> SealedExtracts => Set<SealedExtract>();
    public DbSet<ForceMapping> ForceMappings => Set<ForceMapping>();
    public DbSet<LinkSubject> LinkSubjects => Set<LinkSubject>();
    public DbSet<LinkPair> LinkPairs => Set<LinkPair>();
    public DbSet<LinkReview> LinkReviews => Set<LinkReview>();
    public DbSet<LinkDecision> LinkDecisions => Set<LinkDecision>();
    public DbSet<TableRelease> TableReleases => Set<TableRelease>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<BreakGlass> BrokenGlass => Set<BreakGlass>();
    public DbSet<Look> Looks => Set<Look>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<ActChain> ActChains => Set<ActChain>();

    /// <summary>Names what the next save does. Without it the save is refused.</summary>
    public void Record(Deed deed) => deeds.Add(deed);

    /// <summary>Reads the ends of chains and keeps others from adding to them until the transaction ends.</summary>
    internal abstract Task<List<ActChain>> LockChainsAsync(Guid[] ids, CancellationToken cancel);

    /// <summary>Keeps everybody from writing a row that belongs to a young person, on whatever chain, until the transaction ends: the record is about to go.</summary>
    internal abstract Task HoldRecordAsync(Guid youngPersonId, CancellationToken cancel);

    /// <summary>Whether the engine let this one go because it and another waited for each other.</summary>
    internal abstract bool IsDeadlock(Exception failed);

    /// <summary>A transaction that goes on seeing the database as it was when it began, and keeps nobody from writing.</summary>
    internal abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancel);

    /// <summary>Writes new rows as fast as the engine takes them, within the transaction that is open.</summary>
    internal abstract Task InsertAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel);

    /// <summary>Chains tracked from before the lock may be behind what the lock shows.</summary>
    protected void ForgetChains(Guid[] ids)
    {
        foreach (var id in ids)
        {
            if (ActChains.Local.FindEntry(id) is { } stale)
                stale.State = EntityState.Detached;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("save with SaveChangesAsync: acts are written there");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        // Looking through every tracked record again at each question made large saves slow.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task<int> SaveDetectedAsync(bool accept, CancellationToken cancel)
    {
        var changed = ChangeTracker.Entries().Where(IsRecorded).ToList();
        if (changed.Count == 0 && deeds.Count == 0)
            return await base.SaveChangesAsync(accept, cancel);
        NameIdentityWrites(changed);
        if (deeds.Count == 0)
            throw new InvalidOperationException($"nobody said what this save does (Record a Deed): {string.Join(", ", changed.Select(e => e.Metadata.ClrType.Name).Distinct())}");
        RaiseVersions(changed);
        return await SaveWithActsAsync(changed, accept, cancel);
    }

    private async Task<int> SaveWithActsAsync(List<EntityEntry> changed, bool accept, CancellationToken cancel)
    {
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        await using (own)
        {
            var said = deeds.ToList();
            deeds.Clear();
            try
            {
                await new ActWriter(this, clock, sealer).WriteAsync(said, changed, cancel);
                ChangeTracker.DetectChanges();
                var written = await base.SaveChangesAsync(accept, cancel);
                if (own is not null)
                    await own.CommitAsync(cancel);
                return written;
            }
            catch (Exception failed)
            {
                TakeBack(said);
                if (failed is DbUpdateException update && await this.WroteOnGoneAsync(update, cancel))
                    throw new RuleException("This record was joined to another while you wrote. Copy what you typed, and write it down on that record.");
                if (own is not null && IsDeadlock(failed))
                    throw new DeadlockException(failed);
                throw;
            }
        }
    }

    /// <summary>After a save that failed the deeds wait for the next one, and its acts are not written twice.</summary>
    private void TakeBack(List<Deed> said)
    {
        deeds.AddRange(said);
        foreach (var entry in ChangeTracker.Entries().Where(e => e.Entity is ActChain || e is { Entity: Act, State: EntityState.Added }).ToList())
            entry.State = EntityState.Detached;
    }

    /// <summary>ASP.NET Core Identity saves by itself; what it writes is named here when the caller did not name it.</summary>
    private void NameIdentityWrites(List<EntityEntry> changed)
    {
        if (deeds.Count > 0 || changed.Count == 0)
            return;
        if (changed.All(e => e.Entity is Account || e.Metadata.ClrType.Namespace == typeof(IdentityUserLogin<Guid>).Namespace))
            Record(new Deed(ActKind.AccountChanged, null, Act.House, changed.Select(e => (e.Entity as Account)?.Id).FirstOrDefault(id => id is not null) ?? Guid.Empty));
    }

    /// <summary>A row whose inner part alone changed (a passkey's data) is written too.</summary>
    private static bool IsRecorded(EntityEntry entry) =>
        Recorded.Covers(entry.Metadata)
        && (IsWritten(entry) || HasParts(entry) && entry.References.Any(r => r.Metadata.TargetEntityType.IsOwned() && r.TargetEntry is { } part && IsWritten(part)));

    private static bool HasParts(EntityEntry entry) => !RowDigest.Of(entry.Metadata).IsFlat;

    private static bool IsWritten(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void RaiseVersions(List<EntityEntry> changed)
    {
        foreach (var entry in changed.Where(e => e.State == EntityState.Modified))
        {
            if (entry.Entity is Editable editable)
                editable.Version = (int)entry.Property(nameof(Editable.Version)).OriginalValue! + 1;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Sealed>().HaveConversion<SealedConverter>();
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<TimeOnly>().HaveConversion<MinuteConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ServiceDatabase).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Editable))))
            builder.Entity(type.ClrType).Property(nameof(Editable.Version)).IsConcurrencyToken();
    }
}
