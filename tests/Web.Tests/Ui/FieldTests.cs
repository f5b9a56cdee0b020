using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Ui;

public sealed class FieldTests
{
    private static readonly Choice[] Ways = [new("knock", "Knocked"), new("call", "Called", "By phone"), Choice.Or, new("other", "Another way")];

    private readonly Drawn page = new();

    [Fact]
    public async Task TextField_HasLabelHintAndValueOfTheModel()
    {
        var field = await page.ElementAsync(new TextField(page.Words)
        {
            For = page.For(new Answers { Name = "Rhys" }, "Name"), ViewContext = page.View, Hint = "As they like it",
        }, null, ("autocomplete", "name"));

        var input = field.QuerySelector("input")!;
        input.GetAttribute("name").ShouldBe("Input.Name");
        input.GetAttribute("value").ShouldBe("Rhys");
        input.GetAttribute("autocomplete").ShouldBe("name");
        field.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        field.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent.ShouldBe("As they like it");
    }

    [Fact]
    public async Task TextField_AfterARefusedPost_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        page.State.SetModelValue("Input.Name", "<b>ŵ</b>", "<b>ŵ</b>");
        page.State.AddModelError("Input.Name", "Enter a name");

        var field = await page.ElementAsync(new TextField(page.Words) { For = page.For(new Answers(), "Name"), ViewContext = page.View });

        field.QuerySelector("input")!.GetAttribute("value").ShouldBe("<b>ŵ</b>");
        field.QuerySelector(".govuk-error-message")!.TextContent.ShouldBe("Error: Enter a name");
        field.QuerySelector("input")!.GetAttribute("aria-describedby").ShouldBe("Input_Name-error");
        field.FirstElementChild!.ClassList.ShouldContain("govuk-form-group--error");
    }

    [Fact]
    public async Task TextField_Password_IsNeverSentBack()
    {
        page.State.SetModelValue("Input.Name", "secret", "secret");
        var field = await page.ElementAsync(new TextField(page.Words) { For = page.For(new Answers(), "Name"), ViewContext = page.View, Type = "password" });
        field.QuerySelector("input")!.HasAttribute("value").ShouldBeFalse();
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("\nstarts with an empty line")]
    [InlineData("</textarea><script>alert(1)</script>")]
    public async Task TextAreaField_GivesBackExactlyWhatWasTyped(string typed)
    {
        page.State.SetModelValue("Input.Name", typed, typed);
        var field = await page.ElementAsync(new TextAreaField(page.Words) { For = page.For(new Answers(), "Name"), ViewContext = page.View, Maxlength = 200 });
        field.QuerySelector("textarea")!.TextContent.ShouldBe(typed);
        field.QuerySelector("script").ShouldBeNull();
        field.FirstElementChild!.GetAttribute("data-maxlength").ShouldBe("200");
    }

    [Fact]
    public async Task Radios_FirstOptionHasTheFieldsId_TheChosenOneIsMarked_TheDividerIsNoOption()
    {
        var field = await page.ElementAsync(new RadiosField(page.Words) { For = page.For(new Answers { Name = "call" }, "Name"), ViewContext = page.View, Items = Ways });

        field.QuerySelectorAll("input").Select(input => input.Id).ShouldBe(["Input_Name", "Input_Name-2", "Input_Name-4"]);
        field.QuerySelectorAll("input[checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("call");
        field.QuerySelector("#Input_Name-2-item-hint")!.TextContent.ShouldBe("By phone");
        field.QuerySelector(".govuk-radios__divider")!.TextContent.ShouldBe("or");
    }

    [Fact]
    public async Task Checkboxes_AfterAPost_KeepEveryTickedOne()
    {
        page.State.SetModelValue("Input.Ways", new ValueProviderResult(new[] { "knock", "other" }));
        var field = await page.ElementAsync(new CheckboxesField(page.Words) { For = page.For(new Answers { Ways = ["call"] }, "Ways"), ViewContext = page.View, Items = Ways });
        field.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")).ShouldBe(["knock", "other"]);
    }

    [Fact]
    public async Task Checkboxes_AtTheStart_ShowTheModelsList()
    {
        var field = await page.ElementAsync(new CheckboxesField(page.Words) { For = page.For(new Answers { Ways = ["call"] }, "Ways"), ViewContext = page.View, Items = Ways });
        field.QuerySelectorAll("input[checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("call");
    }

    [Fact]
    public async Task Select_MarksTheChosenOne()
    {
        var field = await page.ElementAsync(new SelectField(page.Words)
        {
            For = page.For(new Answers { Name = "call" }, "Name"), ViewContext = page.View, Items = [.. Ways.Where(way => !way.IsDivider)], Empty = "Choose a way",
        });
        field.QuerySelector("option[selected]")!.TextContent.ShouldBe("Called");
        field.QuerySelector("option")!.GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task DateField_ShowsTheModelsDayInThreeBoxes()
    {
        var field = await page.ElementAsync(Date(new Answers { Day = new DateOnly(2026, 3, 27) }));
        field.QuerySelectorAll("input").Select(input => (input.Id, input.GetAttribute("name"), input.GetAttribute("value"))).ShouldBe(
            [("Input_Day", "Input.Day.Day", "27"), ("Input_Day_Month", "Input.Day.Month", "3"), ("Input_Day_Year", "Input.Day.Year", "2026")]);
    }

    [Fact]
    public async Task ErrorSummary_ComesInThePagesOrder_AndLinksToTheBoxThatIsWrong()
    {
        page.State.AddModelError("Input.Name", "Enter a name");
        page.State.AddModelError("Input.Day", "Day must include a month");
        page.State.SetModelValue("Input.Day.Day", "27", "27");
        page.State.SetModelValue("Input.Day.Month", "", "");
        page.State.SetModelValue("Input.Day.Year", "2026", "2026");
        page.State.AddModelError("", "Somebody else changed this");

        var summary = await page.RunAsync(new ErrorSummary(page.Words) { ViewContext = page.View });
        await page.RunAsync(new TextField(page.Words) { For = page.For(new Answers(), "Name"), ViewContext = page.View });
        await page.RunAsync(Date(new Answers()));

        Drawn.Parse(summary).QuerySelectorAll("li").Select(item => (item.TextContent, item.QuerySelector("a")?.GetAttribute("href"))).ShouldBe(
            [("Enter a name", "#Input_Name"), ("Day must include a month", "#Input_Day_Month"), ("Somebody else changed this", null)]);
    }

    [Fact]
    public async Task ErrorSummary_WithoutErrors_IsNotThere() =>
        (await page.ElementAsync(new ErrorSummary(page.Words) { ViewContext = page.View })).ChildNodes.ShouldBeEmpty();

    private DateField Date(Answers answers) => new(page.Words) { For = page.For(answers, "Day"), ViewContext = page.View };

    private sealed class Answers
    {
        public string? Name { get; set; }

        public List<string> Ways { get; set; } = [];

        public DateOnly? Day { get; set; }
    }
}
