using System.Text;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests;

public sealed class DamagedVerdicts : IDisposable
{
    readonly Scene scene = Scene.Passing();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"schema\": \"hcxverify/stored-verdict/1\" }")]
    [InlineData("{ \"schema\": \"hcxverify/stored-verdict/2\" }")]
    [InlineData("\u0000\u0001")]
    public void A_damaged_state_file_verifies_anew(string state)
    {
        Build();
        scene.Write("obj/state.json", state);
        Assert.False(Build().Replayed);
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void A_state_file_that_ends_anywhere_verifies_anew()
    {
        Build();
        var state = File.ReadAllText(scene.Full("obj/state.json")).TrimEnd();
        for (var length = 0; length < state.Length; length += 7)
        {
            scene.Write("obj/state.json", state[..length]);
            Assert.False(Build().Replayed);
        }
    }

    [Fact]
    public void A_state_file_with_any_part_replaced_never_breaks_the_build()
    {
        Build();
        var parts = File.ReadAllText(scene.Full("obj/state.json")).Split('"');
        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.OneOf("", "x", "99999999999999999999", "null", "\ud800", ", 1", "{", "-1")).Sample(
            (part, text) =>
            {
                var path = scene.Full($"obj/{Guid.NewGuid():N}.json");
                File.WriteAllText(path, string.Join('"', parts.Select((other, index) => index == part ? text : other)), new UTF8Encoding(false));
                _ = StoredVerdict.Read(path);
            },
            iter: 500);
    }

    BuildOutcome Build() => BuildVerification.Run(
        new() { Verify = scene.Request(), Language = ReportLanguage.English, Reports = [], StatePath = scene.Full("obj/state.json"), MayReplay = true },
        TestContext.Current.CancellationToken);
}
