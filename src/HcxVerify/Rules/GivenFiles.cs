using System.Collections.Immutable;

namespace HcxVerify.Rules;

/// <summary>The files that a test gives in place of those on the disk, which is then not looked at.</summary>
/// <param name="Evidence">Files of evidence, by the path that the rule writes; any other is not there.</param>
/// <param name="Model">The files of the model folder, as far as they are described.</param>
public sealed record GivenFiles(ImmutableDictionary<string, EvidenceContent> Evidence, ImmutableArray<FolderFile> Model);
