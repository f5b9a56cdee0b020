using System.Text;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Tests.Matching;

public class TextTests
{
    [Theory]
    [InlineData("Siân", "sian")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("  Anne-Marie ", "anne marie")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ní Dhomhnaill", "ni dhomhnaill")]
    public void Fold_TextAsTyped_IsPlain(string typed, string plain) => Encoding.UTF8.GetString(Folded(typed)).ShouldBe(plain);

    [Theory]
    [InlineData("Иванов", "ивАНОВ", true)]
    [InlineData("Иванов", "Петров", false)]
    [InlineData("王小明", "王小明", true)]
    [InlineData("王小明", "李小明", false)]
    [InlineData("محمد", "محمود", false)]
    public void Fold_OtherScripts_KeepsWhatDiffers(string a, string b, bool same) => Folded(a).SequenceEqual(Folded(b)).ShouldBe(same);

    [Theory]
    [InlineData("MacDonald", "McDonald")]
    [InlineData("Mac Donald", "McDonald")]
    [InlineData("O'Neill", "Neill")]
    [InlineData("ap Gwilym", "Gwilym")]
    [InlineData("Smith-Jones", "Jones Smith")]
    [InlineData("De La Cruz", "Delacruz")]
    public void NamingHabits_SpellingsOfOneName_Meet(string a, string b) => NamingHabits.Key(Folded(a)).ShouldBe(NamingHabits.Key(Folded(b)));

    [Theory]
    [InlineData("Macey", "Lacey")]
    [InlineData("Neill", "Neil")]
    [InlineData("Smith-Jones", "Smith")]
    public void NamingHabits_OtherNames_DoNotMeet(string a, string b) => NamingHabits.Key(Folded(a)).ShouldNotBe(NamingHabits.Key(Folded(b)));

    [Theory]
    [InlineData("William", "Bill", true)]
    [InlineData("Dafydd", "Dai", true)]
    [InlineData("Sandy", "Alexandra", true)]
    [InlineData("Bill", "Bob", false)]
    [InlineData("Zebedee", "Zebedee", false)]
    public void Nicknames_OfOneName_Share(string a, string b, bool share) =>
        Nicknames.Share(Nicknames.GroupsOf(Folded(a)), Nicknames.GroupsOf(Folded(b))).ShouldBe(share);

    [Theory]
    [InlineData("2009-05-12", "20090512")]
    [InlineData("20090512", "20090512")]
    [InlineData("12/05/2009", "20090512")]
    [InlineData("05/25/2009", "20090525")]
    [InlineData("12 May 2009", "20090512")]
    [InlineData("May 12, 2009", "20090512")]
    [InlineData("2009-05-12T00:00:00", "20090512")]
    [InlineData("12.5.09", "20090512")]
    [InlineData("12/05/98", "19980512")]
    [InlineData("12th of May 2009", "20090512")]
    [InlineData("12 de mayo de 2009", "20090512")]
    [InlineData("12 juillet 2009", "20090712")]
    [InlineData("12. März 2009", "20090312")]
    [InlineData("12 października 2009", "20091012")]
    [InlineData("12 Gorffennaf 2009", "20090712")]
    [InlineData("1831-87-18", "18318718")]
    [InlineData("about 2009", null)]
    [InlineData("2009", null)]
    public void TryDigits_OfDatesAsWritten_IsYearMonthDay(string written, string? digits)
    {
        Span<byte> found = stackalloc byte[8];
        DateParts.TryDigits(Folded(written), found).ShouldBe(digits is not null);
        if (digits is not null)
            Encoding.ASCII.GetString(found).ShouldBe(digits);
    }

    [Theory]
    [InlineData("John Smith", "John", "Smith")]
    [InlineData("Smith, John", "John", "Smith")]
    [InlineData("Mr. John Paul Smith", "John Paul", "Smith")]
    [InlineData("SMITH John", "John", "SMITH")]
    [InlineData("JOHN SMITH", "JOHN", "SMITH")]
    [InlineData("Anna van der Berg", "Anna", "van der Berg")]
    [InlineData("Cai ap Rhys", "Cai", "ap Rhys")]
    [InlineData("De La Cruz", "De", "La Cruz")]
    [InlineData("Cher", "", "Cher")]
    [InlineData("", "", "")]
    public void FullName_AsTyped_IsPartedIntoTwo(string name, string given, string family)
    {
        Encoding.UTF8.GetString(FullName.Given(Encoding.UTF8.GetBytes(name))).ShouldBe(given);
        Encoding.UTF8.GetString(FullName.Family(Encoding.UTF8.GetBytes(name))).ShouldBe(family);
    }

    [Fact]
    public void Add_SameBytesAgain_GivesTheSameCode()
    {
        var values = new ValueDictionary();
        var codes = Enumerable.Range(0, 5000).Select(i => values.Add(Encoding.UTF8.GetBytes($"value {i}"))).ToArray();

        codes.ShouldBe(Enumerable.Range(1, 5000));
        values.Add("value 4321"u8).ShouldBe(4322);
        values.Find("value 5000"u8).ShouldBe(-1);
    }

    private static byte[] Folded(string text)
    {
        var folded = new byte[TextFolding.MaxLength + 32];
        return folded[..TextFolding.Fold(Encoding.UTF8.GetBytes(text), folded)];
    }
}
