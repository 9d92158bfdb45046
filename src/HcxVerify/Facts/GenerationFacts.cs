using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From <c>generation_config.json</c> to facts: how the publisher means text to be generated.</summary>
static class GenerationFacts
{
    static readonly ImmutableArray<FactName> names = [.. FactTable.All.Where(fact => fact.Origin?.File == FormatTable.GenerationConfig.FileName)];

    public static void Read(ModelDocument config, FactCollector facts)
    {
        foreach (var name in names)
        {
            var key = name.Origin!.Keys[0];
            if (config.Root.Find(key) is { Kind: not JsonKind.Null } value)
                facts.Add(name, config, $"/{key}", value);
        }
    }
}
