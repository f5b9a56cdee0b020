using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Web.Pages.Extracts;

/// <summary>What states, bands and columns are called on the screen.</summary>
public static class ExtractWords
{
    public static string Of(ExtractState state) => state switch
    {
        ExtractState.Received => "Its columns are not said yet",
        ExtractState.Linked => "Compared with our young people",
        _ => "Deleted",
    };

    public static string Of(Band band) => band switch
    {
        Band.Match => "Match",
        Band.Possible => "Possible",
        Band.Several => "Several",
        _ => "None",
    };

    public static string Of(ReviewStage stage) => stage switch
    {
        ReviewStage.First => "Nobody has looked",
        ReviewStage.Second => "One has looked",
        ReviewStage.Disagreed => "The two differ",
        _ => "Settled",
    };

    public static string Of(ExtractField field) => field switch
    {
        ExtractField.PersonId => "The person’s number",
        ExtractField.GivenName => "Given name",
        ExtractField.FamilyName => "Family name",
        ExtractField.DateOfBirth => "Date of birth",
        ExtractField.Sex => "Sex",
        ExtractField.Postcode => "Postcode",
        ExtractField.Address => "Address",
        ExtractField.EventPersonId => "The number of the person whose event it is",
        ExtractField.OffenceDate => "Day of the offence, or of going missing",
        ExtractField.Type => "Type or code of the offence",
        ExtractField.ChargeDate => "Day of the charge",
        ExtractField.Disposal => "Disposal",
        _ => "Offence, or missing",
    };
}
