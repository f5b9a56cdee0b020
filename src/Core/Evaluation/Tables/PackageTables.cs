using System.Runtime.CompilerServices;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Counts the tables straight from a data package, streaming, with no database.</summary>
public static class PackageTables
{
    /// <summary>The files that the tables rest on; the others are not opened.</summary>
    public static IReadOnlyList<FileDefinition> Files { get; } =
        [
            PackageFiles.YoungPeople, PackageFiles.Referrals, PackageFiles.ReferralReasons, PackageFiles.Education,
            PackageFiles.Agencies, PackageFiles.Plans, PackageFiles.PlanTopics,
        ];

    /// <exception cref="InputFaultsException">One of <see cref="Files"/> is wrong; carries every fault.</exception>
    public static (EvaluationTables Tables, IReadOnlyList<Fault> Notices) Count(DataPackage package, TablesRequest request, IProgress<double>? progress = null)
    {
        var counter = new TableCounter(request);
        var scan = new PackageScan(package, Files, noticesOwnCodes: false)
            .On(PackageFiles.YoungPeople, rows => AddYoungPeople(counter, rows))
            .On(PackageFiles.Referrals, rows => AddReferrals(counter, rows))
            .On(PackageFiles.ReferralReasons, rows => Each(rows.Column("referral_id"), rows.Column("reason"), counter.AddReason))
            .On(PackageFiles.Education, rows => AddEducation(counter, rows))
            .On(PackageFiles.Agencies, rows => AddAgencies(counter, rows))
            .On(PackageFiles.Plans, rows => AddPlans(counter, rows))
            .On(PackageFiles.PlanTopics, rows => Each(rows.Column("plan_id"), rows.Column("topic"), counter.AddTopic));
        var report = scan.Run(progress).ThrowIfFaulty();
        return (counter.Count(scan.Sites), report.Notices);
    }

    private static void AddYoungPeople(TableCounter counter, DecodedRows rows)
    {
        var numbers = rows.RowNumbers;
        var born = rows.Column("date_of_birth");
        var gender = rows.Column("gender");
        var ethnicity = rows.Column("ethnicity");
        for (var i = 0; i < rows.Count; i++)
            if (numbers[i] >= 0)
                counter.AddYoungPerson(numbers[i], born[i], gender[i], ethnicity[i]);
    }

    private static void AddReferrals(TableCounter counter, DecodedRows rows)
    {
        var numbers = rows.RowNumbers;
        var person = rows.Column("young_person_id");
        var site = rows.Column(PackageFiles.SiteColumn);
        var referredOn = rows.Column("referred_on");
        var referredBy = rows.Column("referred_by");
        var status = rows.Column("status");
        var closedOn = rows.Column("closed_on");
        var closureReason = rows.Column("closure_reason");
        for (var i = 0; i < rows.Count; i++)
            if (numbers[i] >= 0)
                counter.AddReferral(numbers[i], person[i], site[i], referredOn[i], referredBy[i], status[i], closedOn[i], closureReason[i]);
    }

    private static void AddEducation(TableCounter counter, DecodedRows rows)
    {
        var person = rows.Column("young_person_id");
        var recordedOn = rows.Column("recorded_on");
        var setting = rows.Column("setting");
        for (var i = 0; i < rows.Count; i++)
            counter.AddEducation(person[i], recordedOn[i], setting[i]);
    }

    private static void AddAgencies(TableCounter counter, DecodedRows rows)
    {
        var person = rows.Column("young_person_id");
        var agency = rows.Column("agency");
        var startedOn = rows.Column("started_on");
        var endedOn = rows.Column("ended_on");
        for (var i = 0; i < rows.Count; i++)
            counter.AddAgency(person[i], agency[i], startedOn[i], endedOn[i]);
    }

    private static void AddPlans(TableCounter counter, DecodedRows rows)
    {
        var numbers = rows.RowNumbers;
        var person = rows.Column("young_person_id");
        var agreedOn = rows.Column("agreed_on");
        for (var i = 0; i < rows.Count; i++)
            if (numbers[i] >= 0)
                counter.AddPlan(numbers[i], person[i], agreedOn[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Each(ReadOnlySpan<int> owner, ReadOnlySpan<int> code, Action<int, int> add)
    {
        for (var i = 0; i < owner.Length; i++)
            add(owner[i], code[i]);
    }
}
