namespace HcxVerify.Language.Tests;

/// <summary>What good files load into.</summary>
public sealed class GoodRuleFiles
{
    static readonly string full = File.ReadAllText(Load.Path("Good/full.hcx.yml"));
    static readonly string contract = File.ReadAllText(Load.Path("Good/contract.hcx.yml"));

    [Fact]
    public void A_file_with_every_key_loads_into_all_that_it_says() => Assert.Equal(
        """
        subject name Example Model 32B | 예시 모델 32B
        subject publisher Example Publisher
        subject stated ../model/facts.json
        claim from-scratch says from-scratch of text-decoder, vision-encoder, tokenizer
        claim from-scratch source the model card
        claim audio-is-reused says reused of audio-encoder, audio-decoder, from qwen2-audio
        claim paper-vocabulary says Tokenizer.DeclaredSize is the Integer 100,000
        claim paper-vocabulary source arXiv 2404.01954 | arXiv 2404.01954 논문
        claim paper-theta says Text.RopeTheta is the Number 50,000,000
        claim paper-tied says Text.TiedEmbeddings is the Flag false
        claim paper-cutoff says Model.KnowledgeCutoff is the Text 2025-05
        claim paper-classes says Model.Architectures is the list ExampleForCausalLM
        claim paper-tokens says Tokenizer.SpecialTokens is the tokens SpecialToken { Content = <|endoftext|>, Id =  }, SpecialToken { Content = <|im_end|>, Id = 100257 }
        reference our-older-model role control
        reference our-older-model from ../references/ours
        reference suspect-70b role suspect
        reference suspect-70b from ../references/suspect
        reference suspect-70b quoted Text.IntermediateSize the Integer 14,336 a report
        reference cl100k-base role ancestor
        rule vocabulary-is-not-llama-3 component tokenizer
        rule vocabulary-is-not-llama-3 severity error
        rule vocabulary-is-not-llama-3 on-fail reused
        rule vocabulary-is-not-llama-3 priority high
        rule vocabulary-is-not-llama-3 name Vocabulary | 어휘
        rule vocabulary-is-not-llama-3 method compare the vocabularies token by token
        rule vocabulary-is-not-llama-3 source our policy: section 2 | 내부 기준 2절
        rule vocabulary-is-not-llama-3 vocabulary llama-3 fail-when Identical, Extends, Subset warn-when SharedAncestor Jaccard at most 0.8 OrderAdjacency at most 0.01 at least 1000 of its own by related 0.1 independent 0.002 rank-correlation 0.97 increasing 0.3 contained 0.9 handful 0.02
        rule special-tokens-are-its-own component tokenizer
        rule special-tokens-are-its-own severity warning
        rule special-tokens-are-its-own on-fail questioned
        rule special-tokens-are-its-own priority high
        rule special-tokens-are-its-own special-tokens located own-names-at-least 10 group conversation must differ: <|im_start|>, <|im_end|> group fill in the middle must equal: <|fim_prefix|>, <|fim_suffix|>
        rule decoder-differs component text-decoder
        rule decoder-differs severity error
        rule decoder-differs on-fail questioned
        rule decoder-differs priority medium
        rule decoder-differs message the width <Text.HiddenSize as N0> and <Text.LayerCount> layers are {equal} | 너비 <Text.HiddenSize>와 스케일 <config.json#/rope_scaling/factor>이 같음
        rule decoder-differs architecture suspect-70b fields Text.HiddenSize, Text.LayerCount, config.json#/rope_scaling/factor each True
        test of decoder-differs, equal in one field, gives Text.HiddenSize the Integer 8,192
        test of decoder-differs, equal in one field, gives Text.LayerCount the Integer 80
        test of decoder-differs, equal in one field, gives Model.Architectures the list LlamaForCausalLM
        test of decoder-differs, equal in one field, gives config.json#/rope_scaling/factor the Number 8
        test of decoder-differs, equal in one field, expects the outcome fail
        test of decoder-differs, nothing given | 주어진 것 없음, expects the outcome inconclusive
        test of decoder-differs, all that can be given, gives Text.HiddenSize the Integer 8,192 of suspect-70b
        test of decoder-differs, all that can be given, gives config.json#/rope_scaling/factor the Integer 8 of suspect-70b
        test of decoder-differs, all that can be given, gives located as missing
        test of decoder-differs, all that can be given, gives the vocabulary shared-ancestor llama-3
        test of decoder-differs, all that can be given, gives the weights of text-decoder no-reuse-found suspect-70b effect 0.01 limit 0.05
        test of decoder-differs, all that can be given, gives the evidence evidence/report.pdf e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        test of decoder-differs, all that can be given, gives the format safetensors of the file model.safetensors
        test of decoder-differs, all that can be given, gives the size 1024 of the file model.safetensors
        test of decoder-differs, all that can be given, gives the sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 of the file model.safetensors
        test of decoder-differs, all that can be given, gives the declared size 2048 of the file model.safetensors
        test of decoder-differs, all that can be given, gives the link to ../elsewhere/model.safetensors of the file model.safetensors
        test of decoder-differs, all that can be given, gives the day 2026-01-05
        test of decoder-differs, all that can be given, expects the outcome inconclusive
        test of decoder-differs, all that can be given, expects the verdict needs-verification
        test of decoder-differs, all that can be given, expects the message is not known | 알 수 없습니다
        test of decoder-differs, all that can be given, expects the severity error
        rule vision-encoder-is-its-own component vision-encoder
        rule vision-encoder-is-its-own severity error
        rule vision-encoder-is-its-own on-fail questioned
        rule vision-encoder-is-its-own priority high
        rule vision-encoder-is-its-own module vision-encoder reused-when qwen2_5_vl qwen2.5-vl, clip_vision_model clip
        rule weights-differ component text-decoder
        rule weights-differ severity error
        rule weights-differ on-fail questioned
        rule weights-differ priority low
        rule weights-differ similarity suspect-70b below 0.1
        rule vocabulary-size-is-the-papers component tokenizer
        rule vocabulary-size-is-the-papers severity error
        rule vocabulary-size-is-the-papers on-fail questioned
        rule vocabulary-size-is-the-papers priority high
        rule vocabulary-size-is-the-papers claim paper-vocabulary
        rule training-evidence component subject
        rule training-evidence severity error
        rule training-evidence on-fail questioned
        rule training-evidence priority high
        rule training-evidence evidence technical-report evidence/report.pdf e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 page https://example.org/report seen 2026-01-05 by a reader dated 2025-12-31 at most 365 days
        rule audio-is-reused-as-declared component audio-encoder
        rule audio-is-reused-as-declared severity error
        rule audio-is-reused-as-declared on-fail questioned
        rule audio-is-reused-as-declared priority high
        rule audio-is-reused-as-declared claim audio-is-reused that says reused
        rule no-other-reuse component subject
        rule no-other-reuse severity error
        rule no-other-reuse on-fail questioned
        rule no-other-reuse priority high
        rule no-other-reuse claim covers reuse
        rule files-are-as-published component subject
        rule files-are-as-published severity error
        rule files-are-as-published on-fail questioned
        rule files-are-as-published priority high
        rule files-are-as-published integrity formats safetensors, gguf digests SHA256SUMS no-other-files declared-equals-actual True links anywhere
        rule own-positional-base component text-decoder
        rule own-positional-base severity error
        rule own-positional-base on-fail questioned
        rule own-positional-base priority high
        rule own-positional-base assert Text.RopeTheta != Reference("llama-3").Text.RopeTheta && Text.HiddenSize == Vision?.OutputSize
        """,
        string.Join('\n', Description.Of(Load.Good(full))));

    [Fact]
    public void Every_part_knows_where_it_stands()
    {
        var set = Load.Good(full);
        Assert.Equal(LineOf("stated:"), set.Subject.Stated!.Value.Place.Line);
        Assert.All(set.Claims, claim => Assert.Equal(LineOf($"id: {claim.Id}"), claim.Place.Line));
        Assert.All(set.References, reference => Assert.Equal(new("rules.hcx.yml", LineOf($"  {reference.Name}:"), 3), reference.Place));
        Assert.All(set.Rules, rule => Assert.Equal(new("rules.hcx.yml", LineOf($"  - id: {rule.Id}"), 5), rule.Place));
        Assert.Equal(LineOf("- fact: Text.IntermediateSize"), set.References.SelectMany(reference => reference.Quoted).Single().Place.Line);
        var module = set.Rules.Select(rule => rule.Check).OfType<ModuleCheck>().Single();
        Assert.Equal([LineOf("qwen2_5_vl:"), LineOf("clip_vision_model:")], module.References.Select(use => use.Place.Line));
        Assert.Equal(
            [LineOf("claim: paper-vocabulary"), LineOf("claim: audio-is-reused"), LineOf("covers: reuse")],
            set.Rules.Select(rule => rule.Check).OfType<ClaimCheck>().Select(check => check.Place.Line));
        Assert.Equal(LineOf("of: qwen2-audio"), set.Claims.OfType<Claim.Says>().Single(claim => claim.Of is not null).Of!.Place.Line);
    }

    [Fact]
    public void Every_rule_kind_reads_its_own_check_and_stands_in_the_full_file()
    {
        var checks = Load.Good(full).Rules.Select(rule => rule.Check).DistinctBy(check => check.Kind).ToList();
        Assert.Equal(RuleKinds.All.OrderBy(kind => kind.Number), checks.Select(check => check.Kind).OrderBy(kind => kind.Number));
        Assert.Equal(RuleKinds.All.Length, checks.Select(check => check.GetType()).Distinct().Count());
        var declared = typeof(Check).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Check)));
        Assert.Equal(declared.Select(type => type.Name).Order(), checks.Select(check => check.GetType().Name).Order());
    }

    [Fact]
    public void The_example_of_the_contract_loads_whole()
    {
        var set = Load.Good(contract);
        Assert.Equal("HyperCLOVAX-SEED-Think-32B", set.Subject.Name!.En);
        Assert.Equal(["text-decoder", "vision-encoder", "tokenizer"], set.ClaimedComponents);
        Assert.Equal(["llama-3", "qwen2.5-vl", "siglip", "clip", "llama-3.1-70b"], set.UsedReferences);
        Assert.Equal(7, set.Rules.Length);
        Assert.Equal(["vocabulary", "architecture", "claim", "assert", "module", "similarity", "evidence"], set.Rules.Select(rule => rule.Check.Kind.Name));
        Assert.Equal([(Severity.Error, FailureMeaning.Reused, Priority.High), (Severity.Warning, FailureMeaning.Questioned, Priority.High)], set.Rules.Take(2).Select(rule => (rule.Severity, rule.OnFail, rule.Priority)));
    }

    [Fact]
    public void A_rule_that_says_only_what_it_must_has_the_defaults_of_the_contract()
    {
        var rule = Assert.Single(Load.Good("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    special-tokens: { differs-from: llama-3 }\n").Rules);
        Assert.Equal((Severity.Error, FailureMeaning.Questioned, Priority.High), (rule.Severity, rule.OnFail, rule.Priority));
        Assert.Equal(1, Assert.IsType<SpecialTokensCheck>(rule.Check).OwnNamesAtLeast);
        Assert.Null(rule.Name ?? rule.Method ?? rule.Source);
        Assert.Null(rule.Message);
    }

    [Theory]
    [InlineData("architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }", "architecture llama-3 fields Text.HiddenSize each False")]
    [InlineData("vocabulary: { differs-from: llama-3, fail-when: [subset] }", "vocabulary llama-3 fail-when Subset warn-when ")]
    [InlineData("special-tokens: { differs-from: llama-3 }", "special-tokens llama-3 own-names-at-least 1")]
    [InlineData("similarity: { against: llama-3, below: 0.05 }", "similarity llama-3 below 0.05")]
    [InlineData("evidence: { kind: attestation, file: a.txt }", "evidence attestation a.txt without a digest")]
    [InlineData("evidence: { kind: attestation, url: \"http://a.example\", seen: 2024-02-29, seen-by: us }", "evidence attestation no file without a digest page http://a.example seen 2024-02-29 by us")]
    [InlineData("claim: { covers: reuse }", "claim covers reuse")]
    [InlineData("integrity: { formats: [gguf] }", "integrity formats gguf digests  declared-equals-actual False links inside")]
    [InlineData("integrity: { digests: SUMS }", "integrity formats  digests SUMS declared-equals-actual False links inside")]
    [InlineData("integrity: { links: inside }", "integrity formats  digests  declared-equals-actual False links inside")]
    [InlineData("integrity: { declared-equals-actual: true }", "integrity formats  digests  declared-equals-actual True links inside")]
    public void A_check_that_says_only_what_it_must_has_its_defaults(string check, string expected) =>
        Assert.Equal($"rule a {expected}", Description.Of(Load.Good($"version: 1\nrules:\n  - id: a\n    component: tokenizer\n    {check}\n"))[^1]);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_give_the_same_set_at_the_same_places(string lineEnd)
    {
        var changed = Load.Good(full.Replace("\n", lineEnd, StringComparison.Ordinal));
        var set = Load.Good(full);
        Assert.Equal(Description.Of(set), Description.Of(changed));
        Assert.Equal(set.Rules.Select(rule => rule.Place), changed.Rules.Select(rule => rule.Place));
        Assert.Equal(set.Rules.SelectMany(rule => rule.Check.References), changed.Rules.SelectMany(rule => rule.Check.References));
    }

    [Fact]
    public void Keys_may_stand_in_any_order_and_in_either_style()
    {
        var block = Load.Good("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    priority: low\n    vocabulary:\n      differs-from: llama-3\n      fail-when:\n        - subset\n");
        var flow = Load.Good("{ rules: [{ vocabulary: { 'fail-when': [\"subset\"], differs-from: llama-3 }, priority: low, component: tokenizer, id: a }], version: 1 }");
        Assert.Equal(Description.Of(block), Description.Of(flow));
    }

    [Fact]
    public void Several_files_make_one_set_in_ordinal_order_of_their_paths()
    {
        static string Rule(string id, string more = "") => $"version: 1\n{more}rules:\n  - id: {id}\n    component: tokenizer\n    special-tokens: {{ differs-from: ours }}\n";
        var (set, errors) = Load.Texts(("b.hcx.yml", Rule("b", "subject: { name: a model }\n")), ("B.hcx.yml", Rule("upper")), ("a.hcx.yml", Rule("a", "references:\n  ours: { from: ../ours }\n")));
        Assert.Empty(errors);
        Assert.Equal(["B.hcx.yml", "a.hcx.yml", "b.hcx.yml"], set!.Files);
        Assert.Equal(["upper", "a", "b"], set.Rules.Select(rule => rule.Id));
        Assert.Equal("a model", set.Subject.Name!.En);
    }

    [Theory]
    [InlineData("audio-decoder")]
    [InlineData("text-encoder")]
    [InlineData("video-encoder")]
    [InlineData("speech-encoder")]
    [InlineData("vision-encoder-2")]
    [InlineData("projector-2")]
    [InlineData("codec")]
    public void Other_components_may_be_named(string name) =>
        Assert.Equal(name, Load.Good($"version: 1\nrules:\n  - id: a\n    component: {name}\n    special-tokens: {{ differs-from: llama-3 }}\n").Rules.Single().Component);

    [Fact]
    public void A_claim_on_whole_components_is_read_after_the_rules_that_it_is_about_wherever_it_stands()
    {
        var set = Load.Texts(
            ("a.hcx.yml", "version: 1\nrules: [{ id: origin, component: tokenizer, claim: own }, { id: figure, component: tokenizer, claim: size }, { id: all, component: subject, claim: { covers: reuse } }]\n"),
            ("b.hcx.yml", "version: 1\nclaims: [{ id: own, says: from-scratch, components: [tokenizer] }, { id: size, fact: Tokenizer.TokenCount, value: 1 }]\nrules: [{ id: x, component: tokenizer, special-tokens: { differs-from: llama-3 } }]\n")).Rules!;
        Assert.Equal([("origin", true), ("figure", false), ("all", true), ("x", false)], set.Rules.Select(rule => (rule.Id, rule.Check.ReadsFindings)));
    }

    [Fact]
    public void A_claim_that_names_a_declared_reference_uses_it()
    {
        var set = Load.Good("""
            version: 1
            claims: [{ id: reuse, says: reused, of: theirs, components: [vision-encoder] }]
            references: { theirs: { from: ../theirs } }
            rules: [{ id: a, component: vision-encoder, claim: reuse }]
            """);
        Assert.Equal(["theirs"], set.UsedReferences);
    }

    [Theory]
    [InlineData("llama-3")]
    [InlineData("located")]
    public void A_claim_may_name_a_built_in_reference_or_one_that_the_host_locates(string name) =>
        Assert.Equal([name], Load.Good($"version: 1\nclaims: [{{ id: reuse, says: reused, of: {name}, components: [tokenizer] }}]\nrules: [{{ id: a, component: tokenizer, claim: reuse }}]\n").UsedReferences);

    [Fact]
    public void A_relation_may_stand_in_both_lists_for_failing_wins()
    {
        var check = Load.Good("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    vocabulary: { differs-from: llama-3, fail-when: [subset], warn-when: [subset, extends] }\n").Rules.Single().Check;
        Assert.Equal([VocabularyRelation.Subset], Assert.IsType<VocabularyCheck>(check).FailWhen);
        Assert.Equal([VocabularyRelation.Subset, VocabularyRelation.Extends], Assert.IsType<VocabularyCheck>(check).WarnWhen);
    }

    static int LineOf(string text) => full[..full.IndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
}
