using HcxVerify.Language;

namespace HcxVerify.Tests.Given;

/// <summary>Waiver files as people write them.</summary>
public static class Waivers
{
    /// <summary>The digest of no model.</summary>
    public const string NoModel = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>One waiver, as an item of <see cref="File"/>.</summary>
    public static string Of(string rule, string component = Components.TextDecoder, string subject = NoModel, string reason = "it is being mended", string owner = "model team", string expires = "2027-01-31") => $"""
          - rule: {rule}
            component: {component}
            subject: "{subject}"
            reason: {reason}
            owner: {owner}
            expires: {expires}

        """;

    /// <summary>A file of waivers.</summary>
    public static string File(params IEnumerable<string> waivers) => "version: 1\nwaivers:\n" + string.Concat(waivers);
}
