namespace HcxVerify.Language.Tests.Schemas;

/// <summary>
/// Words of the rule language whose tables are not in the engine yet. Each list is replaced by its table when that comes: the schemas must not say a word
/// that the loader does not know.
/// </summary>
static class Awaited
{
    /// <summary>The formats of files; of the table of file formats.</summary>
    public static readonly (string Word, string Meaning)[] FileFormats =
    [
        ("safetensors", "weights as safetensors"),
        ("gguf", "a model as GGUF"),
        ("json", "JSON"),
        ("text", "UTF-8 text"),
        ("pickle", "Python pickle, raw or in an archive: loading it can run code"),
    ];

    /// <summary>Where links may lead; of the table of an integrity check's words.</summary>
    public static readonly (string Word, string Meaning)[] Links =
    [
        ("inside", "no symbolic link leads out of the model folder (default)"),
        ("anywhere", "symbolic links may lead out of the model folder"),
    ];
}
