using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From the files of a tokenizer to facts, and where they contradict each other: which file a loader takes differs from loader to loader.</summary>
sealed class TokenizerFiles(ModelFiles files, ImmutableArray<ModelDocument> documents, Workspace workspace, FactCollector facts)
{
    static readonly ImmutableArray<FactName> counted =
        [FactTable.TokenizerModelType, FactTable.TokenizerTokenCount, FactTable.TokenizerHighestId, FactTable.TokenizerUnusedIdCount, FactTable.TokenizerMergeCount];

    readonly AddedTokenTable table = new();

    /// <summary>Why the tokens of <c>tokenizer.json</c> are not those that every reader has: it is refused, or disagrees with itself; null where they are.</summary>
    public LocalizedText? Unusable { get; private set; }

    /// <summary>The files that are read here, beside the configuration of the tokenizer.</summary>
    public static ImmutableArray<string> FileNames { get; } = [FormatTable.TokenizerJson.FileName!, FormatTable.SpecialTokensMap.FileName!, FormatTable.AddedTokens.FileName!];

    /// <summary>Reads them; the facts of <c>tokenizer_config.json</c> must have been read before.</summary>
    public void Read()
    {
        Declared();
        if (files.Has(FormatTable.TokenizerJson.FileName!))
            Tokenizer(FormatTable.TokenizerJson.FileName!);
        if (files.Has(FormatTable.AddedTokens.FileName!))
            Added(files.Read(FormatTable.AddedTokens.FileName!, FormatTable.AddedTokens.MaxBytes));
        if (files.Has(FormatTable.SpecialTokensMap.FileName!))
            Map(files.Read(FormatTable.SpecialTokensMap.FileName!, FormatTable.SpecialTokensMap.MaxBytes));
        EndOfText();
    }

    // The tokens that tokenizer_config.json gives, special or not.
    void Declared()
    {
        if (Find(FormatTable.TokenizerConfig) is not { } config)
            return;
        var special = Tokens(FactTable.TokenizerSpecialTokens);
        foreach (var token in Tokens(FactTable.TokenizerAddedTokens) is { IsEmpty: false } all ? all : special)
            table.Add(new(token.Id!.Value, token.Content, special.Contains(token)), config.Display);
    }

    void Tokenizer(string name)
    {
        var display = workspace.Display(files.Path(name));
        try
        {
            if (files.Pointer(name) is { } pointer)
                Missing(counted, new($"{display} is a Git LFS pointer ({pointer.Oid})", $"{display}은(는) Git LFS 포인터입니다({pointer.Oid})"));
            else
                Tokenizer(files.Look(name, view => TokenizerJson.Read(view, display), (view, _) => view.WholeDigest), display, files.DigestOf(name));
        }
        catch (ArtifactException error)
        {
            facts.Problems.Add(error.Diagnostic);
            Unusable = new($"{error.Diagnostic.Place}: {error.Diagnostic.Text.En}", $"{error.Diagnostic.Place}: {error.Diagnostic.Text.Ko}");
            Missing(counted, Unusable);
        }
    }

    void Tokenizer(TokenizerJson tokenizer, string display, string? digest)
    {
        const string Tokens = "/model/vocab" + FactSource.Separator + "/added_tokens";
        if (tokenizer.ModelType is { } type)
            Add(FactTable.TokenizerModelType, new FactValue.Text(type), "/model/type");
        Add(FactTable.TokenizerTokenCount, new FactValue.Integer(tokenizer.TokenCount), Tokens);
        if (tokenizer.HighestId is { } highest)
            Add(FactTable.TokenizerHighestId, new FactValue.Integer(highest), Tokens);
        Add(FactTable.TokenizerUnusedIdCount, new FactValue.Integer(tokenizer.UnusedIdCount), Tokens);
        Add(FactTable.TokenizerMergeCount, new FactValue.Integer(tokenizer.MergeCount), "/model/merges");
        foreach (var contradiction in tokenizer.Contradictions)
        {
            Unusable ??= new($"{display}: {contradiction.Text.En}", $"{display}: {contradiction.Text.Ko}");
            Disagree(display, contradiction.Text);
        }

        foreach (var token in tokenizer.AddedTokens)
            Compare(table.Add(token, display), display);
        // Where nothing else declares them, and nothing contradicts, these are the special tokens.
        if (!SpecialTokenFacts.Names.Any(facts.Has))
        {
            foreach (var (name, value) in SpecialTokenFacts.Of([.. tokenizer.AddedTokens.Where(token => token.Special).OrderBy(token => token.Id).Select(token => new SpecialToken(token.Content, token.Id))]))
                Add(name, value, "/added_tokens");
        }

        void Add(FactName name, FactValue value, string pointer) => facts.Add(new(name.Name, value, FactOrigin.Read, new(display, digest, pointer, 0, null)));
    }

    // It does not say which of them are special.
    void Added(FileContent content)
    {
        var added = AddedTokensFile.Read(content);
        foreach (var contradiction in added.Contradictions)
            Disagree(content.Display, contradiction.Text);
        foreach (var token in added.Tokens)
            Compare(table.Add(new(token.Id, token.Content, table.IsSpecial(token.Id) is true), content.Display), content.Display);
    }

    void Map(FileContent document)
    {
        var map = SpecialTokensMap.Read(document);
        ImmutableArray<string> contents = [.. map.Roles.Select(role => role.Value).Concat(map.Additional).Distinct(StringComparer.Ordinal)];
        foreach (var (role, content) in map.Roles)
        {
            if (Find(FormatTable.TokenizerConfig)?.Root.Find(role) is { } declared && ContentOf(declared) is { } other && other != content)
                Disagree(document.Display, new($"{role} is '{SingleLine.Of(content)}', and '{SingleLine.Of(other)}' in {FormatTable.TokenizerConfig.FileName}", $"{role}이(가) '{SingleLine.Of(content)}'이고 {FormatTable.TokenizerConfig.FileName}에는 '{SingleLine.Of(other)}'입니다"));
        }

        if (!table.IsEmpty && contents.FirstOrDefault(content => table.IdOf(content) is null) is { } unknown)
            Disagree(document.Display, new($"the special token '{SingleLine.Of(unknown)}' is in no list of added tokens", $"특수 토큰 '{SingleLine.Of(unknown)}'이(가) 추가된 토큰 목록에 없습니다"));
        // Names without ids are better than nothing.
        if (table.IsEmpty && !facts.Has(FactTable.TokenizerSpecialTokens) && !contents.IsEmpty)
            facts.Add(new(FactTable.TokenizerSpecialTokens.Name, new FactValue.TokenList([.. contents.Select(content => new SpecialToken(content, null))]), FactOrigin.Read, new(document.Display, document.Digest, "", 1, null)));
    }

    // What ends a text is an id to the model and a token to the tokenizer.
    void EndOfText()
    {
        if (Find(FormatTable.TokenizerConfig) is not { } config || config.Root.Find("eos_token") is not { } declared || ContentOf(declared) is not { } content || table.IdOf(content) is not { } id)
            return;
        ImmutableArray<Fact> ends = [.. new[] { FactTable.TextEndTokenIds, FactTable.GenerationEndTokenIds }.Select(name => facts.TryGet(name, out var fact) ? fact : null).OfType<Fact>()];
        if (!ends.IsEmpty && !ends.Any(fact => fact.Value is FactValue.IntegerList list && list.Values.Contains(id)))
            Disagree(config.Display, new($"eos_token is '{SingleLine.Of(content)}' with the id {id}, and {ends[0].Source.Place} is {ends[0].Value.Shown}", $"eos_token은 '{SingleLine.Of(content)}'(id {id})이고 {ends[0].Source.Place}은(는) {ends[0].Value.Shown}입니다"));
    }

    void Compare(LocalizedText? contradiction, string display)
    {
        if (contradiction is null)
            return;
        Disagree(display, contradiction);
        foreach (var name in SpecialTokenFacts.Names)
            facts.Withdraw(name, new($"{display}: {contradiction.En}", $"{display}: {contradiction.Ko}"));
    }

    void Disagree(string display, LocalizedText problem) => facts.Notices.Add(ArtifactCodes.FilesDisagree.At(new(display), problem));

    void Missing(ImmutableArray<FactName> names, LocalizedText reason)
    {
        foreach (var name in names)
            facts.AddMissing(name, reason);
    }

    ModelDocument? Find(Format format) => documents.FirstOrDefault(document => document.Format == format.FileName);

    ImmutableArray<SpecialToken> Tokens(FactName name) => facts.TryGet(name, out var fact) && fact.Value is FactValue.TokenList { Values: var tokens } ? tokens : [];

    // A token is written as its text, or as an object that says more of it.
    static string? ContentOf(JsonValue token) => (token.Kind is JsonKind.Object ? token.Find("content") : token) is { Kind: JsonKind.Text } content ? content.Text : null;
}
