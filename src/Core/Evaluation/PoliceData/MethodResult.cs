using Steadfast.Statistics;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>One method's answer as it is shown and stored: a figure that cannot be given is null, and the note says why.</summary>
public sealed record MethodResult(
    string Name, double? Estimate, double? Low, double? High, double? Statistic, double? P, long N, Sentence Note)
{
    internal static MethodResult Of(string name, Answer answer, Sentence note)
    {
        Sentence? open = answer.High is { } high && double.IsInfinity(high) ? "The data set no upper limit." : null;
        // A reason is a sentence of its own; a note with numbers in it is the caller's to say.
        Sentence? own = answer.Why.Sentence() ?? answer.Note;
        return new MethodResult(
            name, Finite(answer.Estimate), Finite(answer.Low), Finite(answer.High), Finite(answer.Statistic), Finite(answer.P),
            answer.N, Sentence.Join([note, own, open]));
    }

    private static double? Finite(double? value) => value is { } known && double.IsFinite(known) ? known : null;
}
