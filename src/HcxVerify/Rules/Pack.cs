using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A pack as it was read.</summary>
/// <param name="Name">As messages name it, and different from that of every other pack.</param>
/// <param name="Folder">The full path of its folder; null for a profile.</param>
/// <param name="Files">Its rule files, in ordinal order of their paths.</param>
/// <param name="Content">Everything below its folder: rules name other files there, which decide as much as the rules do.</param>
sealed record Pack(string Name, string? Folder, PackUse Use, ImmutableArray<RuleFile> Files, ImmutableArray<LockedFile> Content);

/// <summary>A pack, and where it is extended first.</summary>
sealed record ExtendedPack(Pack Pack, Place Place);
