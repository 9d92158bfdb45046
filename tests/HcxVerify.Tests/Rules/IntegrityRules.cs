using System.IO.Compression;
using System.Security.Cryptography;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Rules of integrity over real folders.</summary>
public sealed class IntegrityRules : IDisposable
{
    const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5\nsize 5\n";

    readonly Scene scene = Scene.Passing();

    public IntegrityRules() => scene.Write("model/model.safetensors", Bytes.Safetensors());

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Files_that_are_what_the_rule_says_pass()
    {
        List("model.safetensors", "config.json");
        scene.Write("model/README.md", "text");
        Assert.Equal(
            (Outcome.Pass, "files looked at: 3 (safetensors, json, text); digests as listed: 2; sizes as declared: 1"),
            Check("formats: [safetensors, json, text], digests: SHA256SUMS, declared-equals-actual: true, links: inside"));
    }

    [Fact]
    public void What_was_looked_at_is_measured()
    {
        List("model.safetensors");
        Rule("digests: SHA256SUMS, declared-equals-actual: true");
        Assert.Equal(
            [("filesLookedAt", 2), ("bytes", (double)(Bytes.Safetensors().Length + Scene.Config.Length)), ("digestsCompared", 1), ("sizesCompared", 1), ("problems", 0), ("notLookedInto", 0)],
            scene.Finding().Measurements.Cast<Measurement.Value>().Select(value => (value.Name, value.Number)));
    }

    [Theory]
    [InlineData("formats: [safetensors, json]")]
    [InlineData("digests: SHA256SUMS")]
    [InlineData("declared-equals-actual: true")]
    [InlineData("links: inside")]
    public void Pickle_fails_every_rule_that_does_not_list_it_whatever_it_is_called(string rule)
    {
        List("model.safetensors");
        scene.Write("model/notes.txt", Bytes.PickledCall[0]);
        scene.Write("model/vocab.json", Bytes.Zip(CompressionLevel.Optimal, ("archive/data.pkl", Bytes.PickledCall[2])));
        var (outcome, message) = Check(rule);
        Assert.Equal(Outcome.Fail, outcome);
        Assert.Contains("notes.txt is pickle, which runs code when it is loaded; vocab.json holds pickle, which runs code when it is loaded, in archive/data.pkl", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pickle_that_is_listed_is_allowed_and_an_archive_of_it_only_with_the_archive()
    {
        scene.Write("model/a.pkl", Bytes.PickledCall[4]);
        Assert.Equal(Outcome.Pass, Check("formats: [safetensors, json, pickle]").Outcome);
        scene.Write("model/b.pt", Bytes.Zip(CompressionLevel.Optimal, ("archive/data.pkl", Bytes.PickledCall[2])));
        Assert.Equal((Outcome.Fail, "b.pt is zip, which the rule does not allow"), Check("formats: [safetensors, json, pickle]"));
        Assert.Equal(Outcome.Pass, Check("formats: [safetensors, json, pickle, zip]").Outcome);
    }

    [Fact]
    public void A_format_that_is_not_listed_and_one_that_is_not_known_fail()
    {
        scene.Write("model/a.json", [1, 2, 3, 0, 5]);
        scene.Write("model/b.json", "%PDF-1.7");
        scene.Write("model/c.json", "");
        Assert.Equal(
            (Outcome.Fail, "a.json is of no format that is known; b.json is pdf, which the rule does not allow; c.json is empty, which the rule does not allow"),
            Check("formats: [safetensors, json]"));
    }

    [Fact]
    public void What_may_hold_pickle_and_is_not_looked_into_never_passes()
    {
        scene.Write("model/a.gz", [0x1F, 0x8B, 8, 0]);
        Assert.Equal((Outcome.Inconclusive, "a.gz was not looked into and may hold pickle: what is compressed with gzip is not unpacked"), Check("links: inside"));
        Assert.Equal(Outcome.Inconclusive, Check("formats: [safetensors, json, gzip]").Outcome);
        Assert.Equal(Outcome.Pass, Check("formats: [safetensors, json, gzip, pickle]").Outcome);
    }

    [Fact]
    public void A_digest_that_is_another_and_a_listed_file_that_is_missing_fail()
    {
        List("model.safetensors", "config.json");
        scene.Write("model/model.safetensors", Bytes.Safetensors(name: "b"));
        File.Move(scene.Full("model/config.json"), scene.Full("model/other.json"));
        scene.Write("rules/stated.json", """{ "schema": "hcxverify/facts/1", "name": "a", "facts": {} }""");
        var (outcome, message) = Check("digests: SHA256SUMS", "subject: { stated: stated.json }");
        Assert.Equal(Outcome.Fail, outcome);
        Assert.Matches("^config.json is listed and is not there; model.safetensors has sha256 [0-9a-f]{64}, listed is [0-9a-f]{64}$", message);
    }

    [Fact]
    public void A_file_that_is_not_listed_fails_only_where_there_must_be_no_other()
    {
        List("model.safetensors");
        Assert.Equal(Outcome.Pass, Check("digests: SHA256SUMS").Outcome);
        Assert.Equal((Outcome.Fail, "config.json is not listed"), Check("digests: SHA256SUMS, no-other-files: true"));
    }

    [Fact]
    public void A_list_that_lies_in_the_model_folder_need_not_name_itself()
    {
        List("model.safetensors", "config.json");
        File.Move(scene.Full("rules/SHA256SUMS"), scene.Full("model/SHA256SUMS"));
        Assert.Equal(Outcome.Pass, Check("digests: ../model/SHA256SUMS, no-other-files: true").Outcome);
    }

    [Fact]
    public void A_malformed_list_is_an_error_with_code_file_and_line()
    {
        scene.Write("rules/SHA256SUMS", $"{new string('a', 64)}  config.json\n{new string('a', 64)}  ../config.json\n");
        var (outcome, message) = Check("digests: SHA256SUMS");
        Assert.Equal(Outcome.Error, outcome);
        Assert.StartsWith("rules/SHA256SUMS(2,1): HCX0219: the path '../config.json' is absolute", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_missing_or_a_pointer_leaves_the_rule_open()
    {
        Assert.Equal((Outcome.Inconclusive, "there is no list of digests at SHA256SUMS"), Check("digests: SHA256SUMS"));
        scene.Write("rules/SHA256SUMS", Pointer);
        Assert.Equal((Outcome.Inconclusive, "SHA256SUMS is a Git LFS pointer, not the list of digests itself; fetch it with git lfs pull"), Check("digests: SHA256SUMS"));
    }

    [Fact]
    public void A_size_that_is_another_than_declared_fails()
    {
        var bytes = Bytes.Safetensors();
        scene.Write("model/model.safetensors", bytes[..^1]);
        Assert.Equal((Outcome.Fail, $"model.safetensors has {bytes.Length - 1} bytes, and declares {bytes.Length}"), Check("declared-equals-actual: true"));
        scene.Write("model/model.safetensors", [.. bytes, 0]);
        Assert.Equal(Outcome.Fail, Check("declared-equals-actual: true").Outcome);
        scene.Write("model/model.safetensors", bytes[..20]);
        Assert.Contains("the safetensors file cannot be used: the header claims", Check("declared-equals-actual: true").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_truncation_of_the_weights_passes()
    {
        var bytes = Bytes.Safetensors();
        for (var length = 0; length < bytes.Length; length++)
        {
            scene.Write("model/model.safetensors", bytes[..length]);
            Assert.NotEqual(Outcome.Pass, Check("declared-equals-actual: true").Outcome);
        }
    }

    [Fact]
    public void Formats_whose_declared_size_is_not_read_leave_the_rule_open()
    {
        scene.Write("model/a.npy", Bytes.Numpy("'<f4'"));
        Assert.Equal((Outcome.Inconclusive, "the size that a.npy declares (numpy) is not known"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void A_folder_in_which_nothing_declares_a_size_leaves_the_rule_open()
    {
        File.Delete(scene.Full("model/model.safetensors"));
        Assert.Equal((Outcome.Inconclusive, "no file declares a size that could be compared"), Check("declared-equals-actual: true"));
    }

    [Theory]
    [InlineData("""{"metadata":{"total_size":8},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}}""", Outcome.Pass, "")]
    [InlineData("""{"metadata":{},"weight_map":{"a":"one.safetensors"}}""", Outcome.Inconclusive, "model.safetensors.index.json declares no total_size that could be compared")]
    [InlineData("""{"metadata":{"total_size":0},"weight_map":{}}""", Outcome.Inconclusive, "model.safetensors.index.json names no tensor, so nothing was held against it")]
    [InlineData("[]", Outcome.Fail, "model.safetensors.index.json: the file holds a list")]
    [InlineData("404: Not Found", Outcome.Fail, "model.safetensors.index.json: ")]
    [InlineData("", Outcome.Fail, "model.safetensors.index.json: ")]
    [InlineData("""{"metadata":{"total_size":9},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}}""", Outcome.Fail, "model.safetensors.index.json: it declares 9 bytes of tensors, its files have 8")]
    [InlineData("""{"metadata":{"total_size":8},"weight_map":{"a":"one.safetensors","b":"three.safetensors"}}""", Outcome.Fail, "names three.safetensors, which is not there")]
    [InlineData("""{"metadata":{"total_size":8},"weight_map":{"a":"one.safetensors","c":"two.safetensors"}}""", Outcome.Fail, "names the tensor c in two.safetensors, which does not have it")]
    [InlineData("""{"metadata":{"total_size":8},"weight_map":{"a":"one.safetensors","b":"config.json"}}""", Outcome.Inconclusive, "names config.json, whose tensors were not read")]
    [InlineData("""{"metadata":{"total_size":"8"},"weight_map":{"a":"one.safetensors"}}""", Outcome.Fail, "total_size is no number of bytes")]
    [InlineData("""{"metadata":{"total_size":8}}""", Outcome.Fail, "it has no weight_map")]
    public void An_index_is_held_against_its_files(string index, Outcome outcome, string message)
    {
        scene.Write("model/one.safetensors", Bytes.Safetensors());
        scene.Write("model/two.safetensors", Bytes.Safetensors(name: "b"));
        scene.Write("model/model.safetensors.index.json", index);
        var actual = Check("declared-equals-actual: true");
        Assert.Equal(outcome, actual.Outcome);
        Assert.Contains(message, actual.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_is_relative_to_its_own_folder()
    {
        scene.Write("model/deep/one.safetensors", Bytes.Safetensors());
        scene.Write("model/deep/model.safetensors.index.json", """{"metadata":{"total_size":4},"weight_map":{"a":"one.safetensors"}}""");
        Assert.Equal(Outcome.Pass, Check("declared-equals-actual: true").Outcome);
    }

    [Fact]
    public void A_pointer_in_place_of_weights_leaves_the_rule_open_unless_it_is_another_files()
    {
        scene.Write("model/model.safetensors", Pointer);
        const string Open = "model.safetensors is a Git LFS pointer, and the file itself was not looked at; fetch it with git lfs pull";
        Assert.Equal((Outcome.Inconclusive, Open), Check("links: inside"));
        Assert.Equal((Outcome.Inconclusive, Open), Check("declared-equals-actual: true"));
        Assert.Equal((Outcome.Inconclusive, Open), Check("formats: [safetensors, json]"));
        Assert.Equal(Outcome.Pass, Check("formats: [lfs-pointer, json]").Outcome);
        scene.Write("rules/SHA256SUMS", "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5  model.safetensors\n");
        Assert.Equal((Outcome.Inconclusive, Open), Check("digests: SHA256SUMS"));
        List("model.safetensors");
        Assert.Equal((Outcome.Inconclusive, Open), Check("digests: SHA256SUMS"));
        scene.Write("rules/SHA256SUMS", $"{new string('a', 64)}  model.safetensors\n");
        var (outcome, message) = Check("digests: SHA256SUMS");
        Assert.Equal(Outcome.Fail, outcome);
        Assert.StartsWith("model.safetensors is a Git LFS pointer to sha256:5994471abb01", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_fails_unless_links_may_lead_anywhere()
    {
        scene.Write("blobs/weights", Bytes.Safetensors());
        scene.Write("blobs/deep/a.json", "{}");
        Link("model/linked.safetensors", "../blobs/weights");
        Assert.Equal((Outcome.Fail, "linked.safetensors links out of the folder, to ../blobs/weights"), Check("formats: [safetensors, json]"));
        Assert.Equal(Outcome.Pass, Check("formats: [safetensors, json], links: anywhere").Outcome);
        Link("model/folder", "../blobs/deep");
        Assert.Equal((Outcome.Fail, "folder links out of the folder, to ../blobs/deep; linked.safetensors links out of the folder, to ../blobs/weights"), Check("links: inside", shortly: true));
        Assert.Equal((Outcome.Inconclusive, "folder links to a folder elsewhere, ../blobs/deep, whose files were not looked at"), Check("links: anywhere"));
    }

    [Fact]
    public void A_link_inside_passes_and_one_to_nothing_leaves_the_rule_open()
    {
        Link("model/a.safetensors", "model.safetensors");
        scene.Write("model/deep/b.json", "{}");
        Link("model/folder", "deep");
        Assert.Equal(Outcome.Pass, Check("links: inside").Outcome);
        Link("model/circle", "circle");
        Link("model/nothing", "none");
        Assert.Equal((Outcome.Inconclusive, "circle is a link to circle, where nothing is; nothing is a link to none, where nothing is"), Check("links: inside"));
    }

    [Fact]
    public void A_pipe_leaves_the_rule_open_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders");
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", scene.Full("model/pipe.json")))
            pipe.WaitForExit();
        var (outcome, message) = Check("formats: [safetensors, json, empty]");
        Assert.Equal(Outcome.Inconclusive, outcome);
        Assert.StartsWith("pipe.json was not looked at: the file cannot be read: it is a pipe, a socket or a device", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_no_folder_leaves_the_rule_open()
    {
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "saved", "facts": {} }""");
        Rule("links: inside");
        Assert.All((string[])["facts.json", "builtin:llama-3"], model =>
        {
            var finding = Assert.Single(Scene.Report(scene.Request(model)).Findings);
            Assert.Equal(Outcome.Inconclusive, finding.Outcome);
            Assert.EndsWith("is no folder of files here, so nothing was looked at", finding.Message.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_folder_that_holds_a_link_to_a_folder_and_no_file_leaves_the_rule_open()
    {
        Directory.CreateDirectory(scene.Full("empty/sub"));
        File.CreateSymbolicLink(scene.Full("empty/link"), "sub");
        scene.Write("rules/stated.json", """{ "schema": "hcxverify/facts/1", "name": "a", "facts": {} }""");
        Rule("links: inside", "subject: { stated: stated.json }");
        Assert.Equal((Outcome.Inconclusive, "empty holds no file"), Shown(Assert.Single(Scene.Report(scene.Request("empty")).Findings)));
    }

    [Fact]
    public void An_empty_folder_leaves_the_rule_open()
    {
        Directory.CreateDirectory(scene.Full("empty"));
        scene.Write("rules/stated.json", """{ "schema": "hcxverify/facts/1", "name": "a", "facts": {} }""");
        Rule("links: inside", "subject: { stated: stated.json }");
        Assert.Equal((Outcome.Inconclusive, "empty holds no file"), Shown(Assert.Single(Scene.Report(scene.Request("empty")).Findings)));
    }

    [Fact]
    public void Many_problems_are_named_up_to_ten_and_counted()
    {
        for (var file = 10; file < 35; file++)
            scene.Write($"model/{file}.bin", Bytes.PickledCall[2]);
        var (outcome, message) = Check("links: inside");
        Assert.Equal(Outcome.Fail, outcome);
        Assert.StartsWith("10.bin is pickle, which runs code when it is loaded; 11.bin", message, StringComparison.Ordinal);
        Assert.EndsWith("; 19.bin is pickle, which runs code when it is loaded; and 15 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_do_not_write_lines_of_their_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        scene.Write("model/a\n::error::b.pkl", Bytes.PickledCall[2]);
        Assert.Equal((Outcome.Fail, "a ::error::b.pkl is pickle, which runs code when it is loaded"), Check("links: inside"));
    }

    [Fact]
    public void A_file_that_may_not_be_read_leaves_the_rule_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "the modes of files do not bind everybody");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(scene.Full("model/model.safetensors"), UnixFileMode.None);
        Assert.Equal(Outcome.Inconclusive, Check("links: inside").Outcome);
    }

    [Theory]
    [InlineData("model/model.safetensors")]
    [InlineData("rules/SHA256SUMS")]
    public void What_the_rule_looked_at_makes_a_stored_verdict_stale_when_it_changes(string path)
    {
        List("model.safetensors");
        Rule("digests: SHA256SUMS");
        var workspace = new Workspace(scene.Root);
        scene.Run(workspace);
        Assert.True(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
        var bytes = File.ReadAllBytes(scene.Full(path));
        bytes[^2] ^= 1;
        scene.Write(path, bytes);
        Assert.False(new Workspace(scene.Root).IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void A_real_folder_of_weights_passes_with_digests_and_sizes()
    {
        var folder = TestData.Path("../zoo/base-a");
        Assert.SkipWhen(!Directory.Exists(folder), "skipped: no data folder");
        foreach (var file in Directory.GetFiles(folder))
            scene.Write($"model/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        List("config.json", "model.safetensors");
        Assert.Equal(Outcome.Pass, Check("formats: [safetensors, json], digests: SHA256SUMS, no-other-files: true, declared-equals-actual: true").Outcome);
    }

    void List(params string[] names) =>
        scene.Write("rules/SHA256SUMS", string.Concat(names.Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(scene.Full($"model/{name}"))))}  {name}\n")));

    void Link(string path, string target) => File.CreateSymbolicLink(scene.Full(path), target);

    void Rule(string integrity, string more = "") =>
        scene.Write("rules/own.hcx.yml", $"version: 1\n{more}\nrules:\n  - {{ id: files, component: subject, integrity: {{ {integrity} }} }}\n");

    (Outcome Outcome, string Message) Check(string integrity, string more = "", bool shortly = false)
    {
        Rule(integrity, more);
        var (outcome, message) = Shown(scene.Finding());
        return (outcome, shortly ? string.Join("; ", message.Split("; ").Take(2)) : message);
    }

    static (Outcome Outcome, string Message) Shown(HcxVerify.Rules.Finding finding) => (finding.Outcome, finding.Message.En);
}
