using Steadfast.Core.MyDay;

namespace Steadfast.Core.Tests.MyDay;

public class DayOrderTests
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    [Fact]
    public void Of_TimesFirst_ThenTheLongestOverdue_ThenNames()
    {
        var day = new WorkersDay(Today, 4)
        {
            ToSee = [Person("Late", Today.AddDays(-3)), Person("Zed", Today), Person("Ann", Today), Person("Timed", Today, new TimeOnly(10, 0))],
        };
        ToDo[] waiting =
        [
            new("Appointment", "/a", Today) { At = new TimeOnly(9, 30), IsAppointment = true, Name = "Early" },
            new("Appointment", "/b", Today) { IsAppointment = true, Name = "Bea" },
            new("Group", "/c", Today) { At = new TimeOnly(16, 0) },
            new("Say how the appointment went", "/d", Today.AddDays(-1)) { At = new TimeOnly(8, 0), IsAppointment = true },
            new("Look at this hold again", "/e", Today),
            new("Concern", "/f", Today) { At = new TimeOnly(7, 0), IsUrgent = true },
        ];

        DayOrder.Of(day, waiting).Select(s => s.Person?.Name ?? s.Item!.Name ?? s.Item.English).ShouldBe(["Early", "Timed", "Group", "Late", "Ann", "Bea", "Zed"]);
        DayOrder.Rest(waiting, Today).Select(t => t.Path).ShouldBe(["/d", "/e", "/f"]);
    }

    private static DayPerson Person(string name, DateOnly on, TimeOnly? at = null) => new(Guid.NewGuid(), "CDF-1-A", name, name[..1]) { NextOn = on, NextAt = at };
}
