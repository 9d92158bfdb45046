using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>Where a verification would take references from, as <see cref="ReferenceSet"/> does; nothing is read.</summary>
public static class ReferenceSites
{
    /// <summary>The site of a reference that a check uses.</summary>
    /// <param name="located">The locations that the host gives, by name; they win over those of the rule files.</param>
    public static ReferenceSite Of(ReferenceUse use, Check check, RuleSet rules, IReadOnlyDictionary<string, string> located)
    {
        if (use.IsAll)
            return new(use.Name, All(check, rules, located), null);
        var declared = rules.References.FirstOrDefault(reference => reference.Name == use.Name);
        var isBuiltIn = BuiltInReferences.Names.Contains(use.Name);
        var where = located.TryGetValue(use.Name, out var given) ? new(given)
            : declared?.From is { } from && (!isBuiltIn || declared.Place.File == use.Place.File) ? HostMessages.DeclaredAt.With(from, declared.Place)
            : isBuiltIn ? HostMessages.BuiltIn.With(BuiltInReferences.Find(use.Name).Name, BuiltInReferences.Prefix + use.Name)
            : HostMessages.Nowhere;
        return new(use.Name, where, declared?.Role);
    }

    static LocalizedText All(Check check, RuleSet rules, IReadOnlyDictionary<string, string> located)
    {
        var others = rules.References.Where(reference => reference.Role is not ReferenceRole.Suspect).Select(reference => reference.Name);
        ImmutableArray<string> names = [.. rules.References.Select(reference => reference.Name).Concat(located.Keys).Distinct(StringComparer.Ordinal).Except(others, StringComparer.Ordinal)];
        var suspects = new LocalizedText(string.Join(", ", names));
        return (check.AllMeansBuiltIn, names.IsEmpty) switch
        {
            (false, true) => Messages.NoSuspect,
            (false, false) => suspects,
            (true, true) => HostMessages.AllBuiltIn.With(BuiltIn()),
            (true, false) => HostMessages.AndBuiltIn.With(suspects, BuiltIn()),
        };

        int BuiltIn() => ReferenceSet.BuiltInNames(rules, located.Keys).Count();
    }
}
