using System.Globalization;
using Steadfast.Core.Files;
using Steadfast.Core.Options;

namespace Steadfast.Core.MadeUp;

/// <summary>Writes the rows of one made-up young person: who they are, their referrals, and the work that followed.</summary>
internal sealed class StoryWriter
{
    private static readonly DateOnly Began = new(2021, 5, 1);
    private static readonly DateOnly Today = new(2026, 10, 31);

    private readonly CsvWriter _youngPeople, _referrals, _reasons, _education, _agencies, _plans, _topics, _contacts, _outcomes;
    private readonly string _number;
    private readonly string _id;
    private readonly MadeUpPerson _person;
    private readonly string _worker;
    private Dice _dice;
    private int _contactNumber;

    /// <param name="files">One for each of the package's files, in their order.</param>
    /// <param name="index">The young person's place in the service, from 0.</param>
    /// <param name="seed">The service's seed.</param>
    public StoryWriter(CsvWriter[] files, int index, long seed)
    {
        (_youngPeople, _referrals, _reasons, _education) = (files[0], files[1], files[2], files[3]);
        (_agencies, _plans, _topics, _contacts, _outcomes) = (files[4], files[5], files[6], files[7], files[8]);
        _dice = new Dice(seed, index);
        _number = (index + 1).ToString("0000000", CultureInfo.InvariantCulture);
        _id = "YP" + _number;
        var site = _dice.Weighted(StoryShares.Sites);
        _person = MadeUpPerson.Of(MadeUpSite.All[site], ref _dice);
        _worker = Worker(site, index / 400, seed);
    }

    public void Write()
    {
        var day = Began.AddDays(_dice.Below(Today.DayNumber - Began.DayNumber));
        WriteYoungPerson(day);
        var ended = WriteReferral(1, day);
        if (_dice.Percent(60))
            WriteEducation(day);
        WriteAgencies(day);
        if (_dice.Percent(64))
            WritePlan(day.AddDays(20 + _dice.Days(40)));
        WriteContacts(day, ended ?? Today);
        if (_dice.Percent(50))
            WriteOutcomes(day);
        var returns = ended is { } end && _dice.Percent(18) ? end.AddDays(30 + _dice.Days(200)) : (DateOnly?)null;
        if (returns is { } back && back <= Today)
            WriteReferral(2, back);
    }

    private static string Worker(int site, int team, long seed)
    {
        var dice = new Dice(seed ^ 0x5741_524B, 4L * team + site);
        var worker = MadeUpPerson.Of(MadeUpSite.All[site], ref dice);
        return $"{worker.GivenName} {worker.FamilyName}";
    }

    private void WriteYoungPerson(DateOnly referredOn)
    {
        var age = 10 + _dice.Weighted(StoryShares.Ages);
        var born = referredOn.AddYears(-age).AddDays(-_dice.Below(365));
        _youngPeople.Text(_id).Text(_person.Site.Name).Text(_person.GivenName).Text(_person.FamilyName)
            .Date(_dice.Percent(4) ? null : born).Text(_person.Gender).Text(_person.Ethnicity)
            .Text(_dice.Percent(30) ? BuiltInLists.Disabilities[1 + _dice.Below(BuiltInLists.Disabilities.Count - 1)].Code : null)
            .Text(_dice.Percent(5) ? null : _person.Site.Postcode(ref _dice))
            .Text(_person.Site.Name == "Cardiff" && _dice.Percent(9) ? "cy" : "en").EndRow();
    }

    /// <summary>Returns the day it ended, if it has.</summary>
    private DateOnly? WriteReferral(int episode, DateOnly referredOn)
    {
        var id = $"R{_number}-{episode}";
        var accepted = _dice.Percent(92);
        var decidedOn = referredOn.AddDays(_dice.Between(0, 9));
        DateOnly? closedOn = accepted ? referredOn.AddDays(20 + _dice.Days(300)) : decidedOn;
        var status = closedOn <= Today ? "closed" : _dice.Percent(15) ? "on_hold" : "open";
        if (status != "closed")
            closedOn = null;
        var reason = closedOn is null || !accepted || _dice.Percent(25) ? null : _dice.Percent(27) ? "declined_support" : "support_no_longer_required";
        _referrals.Text(id).Text(_id).Text(_person.Site.Name).Date(_dice.Percent(0.5) ? null : referredOn)
            .Text(_dice.Percent(2) ? null : BuiltInLists.ReferralSources[_dice.Weighted(StoryShares.Sources)].Code)
            .Text(accepted ? "accepted" : "signposted").Date(decidedOn).Text(status).Date(closedOn).Text(reason).EndRow();
        WriteEach(_reasons, id, BuiltInLists.ReferralReasons, StoryShares.Reasons);
        return closedOn;
    }

    private void WriteEach(CsvWriter file, string id, IReadOnlyList<Option> options, int[] shares)
    {
        for (var i = 0; i < shares.Length; i++)
            if (_dice.Percent(shares[i]))
                file.Text(id).Text(options[i].Code).EndRow();
    }

    private void WriteEducation(DateOnly day)
    {
        for (var records = 1 + _dice.Weighted([70, 22, 8]); records > 0 && day <= Today; records--)
        {
            _education.Text(_id).Date(day.AddDays(_dice.Below(15))).Text(BuiltInLists.EducationSettings[_dice.Weighted(StoryShares.Settings)].Code).EndRow();
            day = day.AddDays(90 + _dice.Days(120));
        }
    }

    private void WriteAgencies(DateOnly day)
    {
        for (var i = 0; i < StoryShares.Agencies.Length; i++)
        {
            if (!_dice.Percent(StoryShares.Agencies[i]))
                continue;
            var started = day.AddDays(_dice.Between(-400, 60));
            var ended = started.AddDays(100 + _dice.Days(500));
            _agencies.Text(_id).Text(BuiltInLists.Agencies[i].Code).Date(_dice.Percent(20) ? null : started).Date(ended <= Today ? ended : null).EndRow();
        }
    }

    private void WritePlan(DateOnly agreedOn)
    {
        if (agreedOn > Today)
            return;
        var id = $"P{_number}-1";
        _plans.Text(id).Text(_id).Date(agreedOn).Number(_dice.Percent(50) ? _dice.Between(1, 3) : null).YesNo(_dice.Percent(35) ? true : null).EndRow();
        WriteEach(_topics, id, BuiltInLists.Topics, StoryShares.Topics);
    }

    /// <summary>Tries until somebody is met, then meetings with further tries between them.</summary>
    private void WriteContacts(DateOnly day, DateOnly end)
    {
        var met = false;
        for (var left = 2 + _dice.Below(9); left > 0 && day <= end; left--)
        {
            var attempt = _dice.Percent(met ? 20 : 60);
            met |= !attempt;
            WriteContact(day, attempt);
            day = day.AddDays(1 + _dice.Days(met ? 14 : 5));
        }
    }

    private void WriteContact(DateOnly day, bool attempt)
    {
        var at = $"{day:yyyy-MM-dd}T{_dice.Between(9, 19):00}:{5 * _dice.Below(12):00}";
        var kind = attempt ? "attempt" : BuiltInLists.ContactKinds[1 + _dice.Weighted([45, 20, 25, 10])].Code;
        var outcome = attempt ? _dice.Weighted(StoryShares.AttemptOutcomes) : 4 + _dice.Weighted(StoryShares.MeetingOutcomes);
        var way = BuiltInLists.ContactWays[_dice.Weighted(StoryShares.Ways)].Code;
        _contacts.Text($"C{_number}-{++_contactNumber}").Text(_id).Text(at).Text(kind)
            .Text(way).Text(Place(way))
            .Number(attempt ? null : 10 + 5 * _dice.Below(22))
            .Text(BuiltInLists.ContactOutcomes[outcome].Code).Text(_worker).EndRow();
    }

    private string Place(string way) => way switch
    {
        "knock" => "home",
        "call" or "text" or "video" or "letter" => "remote",
        "street" or "school" => way,
        _ => BuiltInLists.Places[_dice.Weighted(StoryShares.Places)].Code,
    };

    /// <summary>A value from 1 to 5 at the start and, mostly, one later: risk tends down, the others up.</summary>
    private void WriteOutcomes(DateOnly day)
    {
        foreach (var measure in (string[])["exploitation_risk", "confidence"])
        {
            var first = measure == "exploitation_risk" ? _dice.Between(2, 5) : _dice.Between(1, 4);
            _outcomes.Text(_id).Text(measure).Date(day.AddDays(14)).Number(first).EndRow();
            var later = day.AddDays(120 + _dice.Below(90));
            if (later > Today || !_dice.Percent(75))
                continue;
            var change = _dice.Weighted([12, 25, 48, 15]) - 1;
            _outcomes.Text(_id).Text(measure).Date(later).Number(Math.Clamp(measure == "exploitation_risk" ? first - change : first + change, 1, 5)).EndRow();
        }
    }
}
