using System.Security.Cryptography;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>The ready profiles: rule files inside the assembly. They come with the tool, and so are not locked.</summary>
static class Profiles
{
    /// <summary>What precedes the name of a profile where the path of a rule file is printed.</summary>
    public const string Prefix = "profile:";

    /// <summary>The rule file of a profile.</summary>
    /// <param name="name">One of <see cref="PackUse.Profiles"/>.</param>
    public static RuleFile Read(string name)
    {
        using var stream = typeof(Profiles).Assembly.GetManifestResourceStream($"{name}.hcx.yml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(Prefix + name, DigestText.Scheme + Convert.ToHexStringLower(SHA256.HashData(bytes)), new(Prefix + name, Encoding.UTF8.GetString(bytes)));
    }
}
