using System.Collections.Frozen;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>
/// Which mistakes a schema can see. Every code of rule files is in one of the lists; a code that a file can have for reasons of both kinds is among the
/// seen ones, and the files of the other kind are exceptions by their names.
/// </summary>
static class SeenCodes
{
    public static readonly FrozenSet<string> Seen = FrozenSet.Create(
        StringComparer.Ordinal,
        "HCX0107", // an unknown key
        "HCX0108", // a missing key
        "HCX0109", // a wrong type
        "HCX0110", // an unknown word
        "HCX0112", // an unknown fact
        "HCX0116", // not one check
        "HCX0118", // an unknown version
        "HCX0119", // an empty value
        "HCX0121", // a bad name
        "HCX0122", // an item that stands twice
        "HCX0123", // an unknown name in a test's given
        "HCX0131"); // a reserved name

    public static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.Ordinal,
        "HCX0101", // where files are, and which: hosts
        "HCX0102",
        "HCX0126",
        "HCX0127",
        "HCX0141",
        "HCX0103", // YAML itself: an editor's parser
        "HCX0104",
        "HCX0105",
        "HCX0106",
        "HCX0111", // what holds between two places of a file, or between files
        "HCX0113",
        "HCX0114",
        "HCX0115",
        "HCX0120",
        "HCX0124",
        "HCX0125",
        "HCX0128",
        "HCX0129",
        "HCX0130",
        "HCX0132",
        "HCX0133",
        "HCX0134",
        "HCX0140",
        "HCX0117", // what stands inside a text
        "HCX0004"); // what is not available yet
}
