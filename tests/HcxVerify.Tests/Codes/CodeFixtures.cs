using System.Collections.Immutable;
using System.Text;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

using static HcxVerify.Language.ArtifactCodes;

namespace HcxVerify.Tests.Codes;

/// <summary>The table of bad input: every code of files, folders and requests, each with an input that produces it.</summary>
public static class CodeFixtures
{
    const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:f40f63fa\nsize 1132587360\n";
    const string Facts = "{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\",\n\"facts\": {\n";

    public static ImmutableArray<CodeFixture> All { get; } =
    [
        new(ModelNotFound, "a folder that is missing", null, "'models/none'", scene => scene.Request("models/none")),
        new(NothingRecognised, "another YAML file as the model", "rules/own.hcx.yml", "config.json", scene => scene.Request("rules/own.hcx.yml")) { ExitCode = 3 },
        new(NotJson, "a text as the model", "note.txt(1,1)", "'v' is an invalid start of a value", scene =>
        {
            scene.Write("note.txt", "verified");
            return scene.Request("note.txt");
        }),
        new(UnknownBuiltIn, "a built-in model of another name", null, "'llama3'; did you mean 'llama-3'?", scene => scene.Request("builtin:llama3")),
        new(HostCodes.NotAvailableYet, "a model of a hub", null, "hf:org/name@main", scene => scene.Request("hf:org/name@main")),
        new(HostCodes.NotAvailableYet, "merges as the model", "merges.txt", "single file", scene =>
        {
            scene.Write("merges.txt", "a b");
            return scene.Request("merges.txt");
        }),
        new(NotSafetensors, "an empty file of weights as the model", "model.safetensors", "0 bytes, too few for a header (at byte 0)", scene =>
        {
            scene.Write("model.safetensors", "");
            return scene.Request("model.safetensors");
        }),
        new(LfsPointer, "a pointer as the model", "model.safetensors", "sha256:f40f63fa", scene =>
        {
            scene.Write("model.safetensors", Pointer);
            return scene.Request("model.safetensors");
        }),
        new(NotYaml, "a YAML configuration with an anchor", "model/config.yaml(1,14)", "anchor", scene =>
        {
            File.Delete(scene.Full("model/config.json"));
            scene.Write("model/config.yaml", "hidden_size: &a 4096\n");
            return scene.Request();
        }),
        new(LinkOut, "a configuration that is a link out of the folder", "model/config.json", "'../secret.json'", scene => Linked(scene, "secret.json")),
        new(SeveralSnapshots, "a cache with two snapshots", "models--org--name", "2 snapshots, and none of them is main: a, b", scene =>
        {
            scene.Write("models--org--name/snapshots/a/config.json", "{}");
            scene.Write("models--org--name/snapshots/b/config.json", "{}");
            return scene.Request("models--org--name");
        }),
        new(NothingRecognised, "an empty folder", "empty", "config.json, tokenizer_config.json", scene =>
        {
            Directory.CreateDirectory(scene.Full("empty"));
            return scene.Request("empty");
        }) { ExitCode = 3 },
        new(NothingRecognised, "a folder without a configuration", "model", "config.json, tokenizer_config.json", scene =>
        {
            File.Delete(scene.Full("model/config.json"));
            scene.Write("model/weights.bin", Pointer);
            scene.Write("model/sub/config.json", "{}");
            return scene.Request();
        }) { ExitCode = 3 },
        new(TooManyFiles, "a folder with too many files", "model", "more than 1 files", scene =>
        {
            scene.Write("model/one-more", "");
            return scene.Request();
        }) { FileLimit = 1 },

        Config(LfsPointer, "a pointer", "model/config.json", "sha256:f40f63fa", Pointer),
        Config(EmptyFile, "an empty file", "model/config.json", "empty", ""),
        Config(NotJson, "white space", "model/config.json(2,2)", "does not contain any JSON tokens", "\n "),
        Config(NotJson, "a broken object", "model/config.json(2,16)", "'}' is an invalid start of a value", "{\n\"hidden_size\": }"),
        Config(NotJson, "an object that ends too early", "model/config.json(1,17)", "should be closed", "{\"hidden_size\": "),
        Config(NotJson, "NaN", "model/config.json(1,17)", "'N' is an invalid start", "{\"rope_theta\":  NaN}"),
        Config(NotJson, "Infinity", "model/config.json(1,17)", "'I' is invalid within a number", "{\"rope_theta\": -Infinity}"),
        Config(NotJson, "garbage behind the object", "model/config.json(2,1)", "'x' is invalid after a single JSON value", "{}\nx"),
        Config(NotJson, "half of a surrogate pair", "model/config.json(1,16)", "half of a surrogate pair", "{\"model_type\": \"\\ud800\"}"),
        Config(NotAnObject, "a list", "model/config.json(1,1)", "a list", "[{}]"),
        Config(NotAnObject, "a text", "model/config.json(1,2)", "a text", " \"llama\""),
        Config(TooDeep, "ten thousand levels", "model/config.json(1,70)", "64 levels", "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}"),
        Config(DuplicateProperty, "a property that stands twice", "model/config.json(3,1)", "'hidden_size'", "{\n\"hidden_size\": 1,\n\"hidden_size\": 2}"),
        Config(DuplicateProperty, "a property that stands twice by an escape", "model/config.json(1,12)", "'a'", "{ \"a\": 1,  \"\\u0061\": 2}"),
        Config(NotUtf8, "a byte that is not UTF-8", "model/config.json(1,18)", "byte 19", "{\"model_type\": \"가"u8, 0xFF, "\"}"u8),
        Config(NotUtf8, "UTF-16", "model/config.json(1,1)", "byte 0", [], 0xFF, "\u00FE{"u8),
        new(TooLarge, "200 MB", "model/config.json", "209715200 bytes; its kind may have 4194304", scene =>
        {
            scene.WriteSparse("model/config.json", 209_715_200);
            return scene.Request();
        }),
        new(Unreadable, "a folder in place of the file", "model/config.json", "it is a folder", scene =>
        {
            File.Delete(scene.Full("model/config.json"));
            Directory.CreateDirectory(scene.Full("model/config.json"));
            return scene.Request();
        }),
        new(Unreadable, "a link that leads nowhere", "model/config.json", "it is not there", scene => Linked(scene, "model/nowhere")),
        new(Unreadable, "a circle of links", "model/config.json", "input or output error", scene => Linked(scene, "model/config.json")),
        new(LfsPointer, "a tokenizer configuration that is a pointer", "model/tokenizer_config.json", "sha256:f40f63fa", scene =>
        {
            scene.Write("model/tokenizer_config.json", Pointer);
            return scene.Request();
        }),

        new(StatedFactsNotFound, "stated facts that are missing", "rules/own.hcx.yml(2,12)", "'../facts.json'", scene => Stated(scene, null)),
        Stated(NotSavedFacts, "stated facts without a schema", "facts.json(1,1)", "hcxverify/facts/1", "{}"),
        Stated(NotSavedFacts, "a fact without a value", "facts.json(3,20)", "'Text.HiddenSize'", Facts + "\"Text.HiddenSize\": { \"source\": \"s\" } } }"),
        Stated(WrongFactValue, "a fact with a wrong value", "facts.json(3,31)", "'Text.HiddenSize' takes an integer of 0 or more, not the text '5120'", Facts + "\"Text.HiddenSize\": { \"value\": \"5120\", \"source\": \"s\" } } }"),
        Stated(FactWithoutSource, "a fact without a source", "facts.json(3,20)", "'Text.HiddenSize'", Facts + "\"Text.HiddenSize\": { \"value\": 5120 } } }"),
        Stated(RuleFileCodes.UnknownFact, "a fact of another name", "facts.json(3,17)", "'Text.Width'", Facts + "\"Text.Width\":   { \"value\": 5120, \"source\": \"s\" } } }"),
        Stated(RuleFileCodes.UnknownKey, "a key of another name", "facts.json(3,43)", "'from'", Facts + "\"Text.HiddenSize\": { \"value\": 1, \"from\":  \"s\" } } }"),
        new(NotSavedFacts, "saved facts of another version as the model", "other.json(1,1)", "hcxverify/facts/1", scene =>
        {
            scene.Write("other.json", """{ "schema": "hcxverify/facts/9" }""");
            return scene.Request("other.json");
        }),
        new(NothingRecognised, "another JSON file as the model", "other.json", "config.json", scene =>
        {
            scene.Write("other.json", "{}");
            return scene.Request("other.json");
        }) { ExitCode = 3 },

        new(HostCodes.NoRules, "a request without rules", null, "model", scene => scene.Request() with { Rules = [] }),
        new(RuleFileCodes.NotFound, "rules that are missing", null, "'rules/none.hcx.yml'", scene => scene.Request("model", "rules/none.hcx.yml")),
        new(RuleFileCodes.NotFound, "a folder without rules", null, "'model'", scene => scene.Request("model", "model")),
        new(RuleFileCodes.TestsAsRules, "tests in place of rules", null, "rules/own.hcx.test.yml", scene =>
        {
            scene.Write("rules/own.hcx.test.yml", "version: 1\ntests: [{ rule: width-is-its-own, name: one, given: {}, expect: inconclusive }]\n");
            return scene.Request("model", "rules/own.hcx.test.yml");
        }),
        new(RuleFileCodes.NotUtf8, "rules that are not UTF-8", "rules/own.hcx.yml(2,6)", "byte 23", scene => Rules(scene, [0xEF, 0xBB, 0xBF, .. "version: 1\n# 가나 "u8, 0xE9])),
        new(RuleFileCodes.Syntax, "rules that are not YAML", "rules/own.hcx.yml", "not YAML", scene => Rules(scene, "version: \"1\nrules: []"u8.ToArray())),
        .. PackFixtures.All,
        new(TooLarge, "rules of 200 MB", "rules/own.hcx.yml", "209715200 bytes", scene =>
        {
            scene.WriteSparse("rules/own.hcx.yml", 209_715_200);
            return scene.Request();
        }),
        new(Unreadable, "rules that a link leads nowhere from", "rules/own.hcx.yml", "it is not there", scene =>
        {
            File.Delete(scene.Full("rules/own.hcx.yml"));
            File.CreateSymbolicLink(scene.Full("rules/own.hcx.yml"), scene.Full("nowhere"));
            return scene.Request();
        }),
        new(RuleFileCodes.NoWaiverFile, "waivers that are missing", null, "'none.hcx.waivers.yml'", scene => scene.Request() with { Waivers = ["none.hcx.waivers.yml"] }),
        new(RuleFileCodes.NoWaiverFile, "a folder as waivers", null, "'rules'", scene => scene.Request() with { Waivers = ["rules"] }),
        new(RuleFileCodes.NotUtf8, "waivers that are not UTF-8", "a.hcx.waivers.yml(1,3)", "byte 2", scene => Waivers(scene, [(byte)'#', (byte)' ', 0xE9])),
        new(RuleFileCodes.WrongType, "a waiver that never ends", "a.hcx.waivers.yml(8,14)", "'never'", scene => Waivers(scene, Encoding.UTF8.GetBytes(Given.Waivers.File(Given.Waivers.Of("width-is-its-own", expires: "never"))))),
        new(TooLarge, "waivers of 200 MB", "a.hcx.waivers.yml", "209715200 bytes", scene =>
        {
            scene.WriteSparse("a.hcx.waivers.yml", 209_715_200);
            return scene.Request() with { Waivers = ["a.hcx.waivers.yml"] };
        }),
        new(TooManyFiles, "a folder of rules with too many files", "many", "more than 1 files", scene =>
        {
            scene.Write("many/a.hcx.yml", Scene.PassingRules);
            scene.Write("many/b.hcx.yml", Scene.PassingRules);
            return scene.Request("model", "many");
        }) { FileLimit = 1 },
    ];

    static CodeFixture Config(Code code, string name, string at, string offending, string text) => Config(code, name, at, offending, Encoding.UTF8.GetBytes(text));

    static CodeFixture Config(Code code, string name, string at, string offending, ReadOnlySpan<byte> before, byte wrong, ReadOnlySpan<byte> after) =>
        Config(code, name, at, offending, [.. before, wrong, .. after]);

    static CodeFixture Config(Code code, string name, string at, string offending, byte[] bytes) => new(code, "config.json: " + name, at, offending, scene =>
    {
        scene.Write("model/config.json", bytes);
        return scene.Request();
    });

    static CodeFixture Stated(Code code, string name, string at, string offending, string facts) => new(code, name, at, offending, scene => Stated(scene, facts));

    static VerifyRequest Stated(Scene scene, string? facts)
    {
        scene.Write("rules/own.hcx.yml", Scene.PassingRules.Replace("rules:", "subject: { stated: ../facts.json }\nrules:", StringComparison.Ordinal));
        if (facts is not null)
            scene.Write("facts.json", facts);
        return scene.Request();
    }

    static VerifyRequest Rules(Scene scene, byte[] bytes)
    {
        scene.Write("rules/own.hcx.yml", bytes);
        return scene.Request();
    }

    static VerifyRequest Waivers(Scene scene, byte[] bytes)
    {
        scene.Write("a.hcx.waivers.yml", bytes);
        return scene.Request() with { Waivers = ["a.hcx.waivers.yml"] };
    }

    static VerifyRequest Linked(Scene scene, string target)
    {
        File.Delete(scene.Full("model/config.json"));
        File.CreateSymbolicLink(scene.Full("model/config.json"), scene.Full(target));
        return scene.Request();
    }
}
