namespace HcxVerify.Language;

/// <summary>A rule file's text and its path as reports print it.</summary>
public sealed class RuleFileText
{
    // What a file extends is asked before its rules are read: it is parsed once for both.
    readonly Lazy<YamlDocument> document;

    /// <summary>A text that the author of the rule files wrote.</summary>
    public RuleFileText(string file, string text)
        : this(file, text, isOfPack: false, new(() => YamlDocument.Read(text, file)))
    {
    }

    RuleFileText(string file, string text, bool isOfPack, Lazy<YamlDocument> document) => (File, Text, IsOfPack, this.document) = (file, text, isOfPack, document);

    /// <summary>Its path, as reports print it.</summary>
    public string File { get; }

    public string Text { get; }

    /// <summary>Whether a pack holds it, and not the author of the rule files.</summary>
    public bool IsOfPack { get; }

    internal YamlDocument Document => document.Value;

    /// <summary>The same file as one that a pack holds.</summary>
    public RuleFileText OfPack() => new(File, Text, isOfPack: true, document);
}
