namespace Steadfast.Core.Tests.AtOnce;

/// <summary>When the other comes in between.</summary>
public enum Moment
{
    /// <summary>The other is done wholly when the act has opened its page and looked at all that it looks at before its turn.</summary>
    BeforeItsTurn,

    /// <summary>The other is about to save, with its locks taken; the act goes as far as it gets, and then the other goes on.</summary>
    WhileTheOtherSaves,
}
