using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>What a special token is for, by the words in its name.</summary>
/// <param name="Words">A token whose name holds one of them, in any case, belongs to the group.</param>
public sealed record SpecialTokenGroup(LocalizedText Name, ImmutableArray<string> Words)
{
    /// <summary>The group of what no other group has.</summary>
    public static SpecialTokenGroup Other { get; } = new(new("Other", "기타"), []);

    /// <summary>The table of groups, in report order; a token belongs to the first that has one of its words.</summary>
    public static ImmutableArray<SpecialTokenGroup> All { get; } =
    [
        new(new("Reserved", "예약"), ["reserved", "unuse", "dummy", "extra_id"]),
        new(new("Vision and multimedia", "Vision/Multimedia"), ["image", "video", "audio", "vision", "img", "speech"]),
        new(new("Jupyter", "Jupyter"), ["jupyter"]),
        new(new("Tool", "Tool"), ["tool", "ipython", "python_tag"]),
        new(new("Code", "Code"), ["fim_", "repo", "file_sep", "filename", "issue", "commit", "<pr", "pr_", "gh_stars", "code"]),
        new(new("Conversation", "Conversation"), ["im_start", "im_end", "stop", "turn", "header", "eot", "eom", "_of_text", "endoftext", "endofprompt", "user", "assistant", "system", "bos", "eos"]),
        Other,
    ];

    /// <summary>The groups that have tokens, with their tokens in order.</summary>
    public static ImmutableArray<(SpecialTokenGroup Group, ImmutableArray<SpecialToken> Tokens)> Of(ImmutableArray<SpecialToken> tokens) =>
        [.. from grouped in tokens.GroupBy(Of) orderby All.IndexOf(grouped.Key) select (grouped.Key, grouped.ToImmutableArray())];

    static SpecialTokenGroup Of(SpecialToken token) =>
        All.FirstOrDefault(group => group.Words.Any(word => token.Content.Contains(word, StringComparison.OrdinalIgnoreCase))) ?? Other;
}
