using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads the heads of a model's weights. A file that cannot be used is a problem of its own, and leaves the tensors unknown.</summary>
sealed class WeightReader(ModelFiles files, Workspace workspace, FactCollector facts)
{
    const int MostNames = 5;

    // The names of tensors alone, of which a set has a hundred thousand at most in practice, take memory.
    const int MostTensors = 2_000_000;

    readonly List<TensorFacts> tensors = [];
    GgufMetadataFacts? metadata;
    LocalizedText? unknown;

    /// <summary>The weights of the model; null where it has none.</summary>
    public WeightFacts? Read()
    {
        var sets = WeightFiles.Among(files.Names);
        if (sets.IsEmpty)
            return null;
        var set = sets[0];
        if (sets.Length > 1 && sets[1].IsLike(set))
            Leave(new($"{SingleLine.Of(set.Name)} and {SingleLine.Of(sets[1].Name)} are weights, and nothing says which are the model's", $"{SingleLine.Of(set.Name)}과(와) {SingleLine.Of(sets[1].Name)} 중 어느 것이 모델의 가중치인지 알 수 없습니다"));
        else if (sets.Length > 1)
            facts.Notices.Add(ArtifactCodes.WeightsNotRead.At(new(files.Display), set.Name, SingleLine.List([.. sets.Skip(1).Select(other => other.Name)], MostNames)));
        if (unknown is not null)
            return new() { Format = set.Format, Name = set.Name, Unknown = unknown };
        if (set.Absent is { } absent)
            Leave(Absent(absent));
        var index = set.HasIndex ? Index(set.Name) : null;
        var shards = index is null ? set.Files : [.. index.Files.Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Select(file => Beside(set.Name, file)).Order(StringComparer.Ordinal)];
        foreach (var shard in shards)
            Shard(shard, set.Format);
        if (index is not null && unknown is null)
            Compare(set.Name, index);
        if (unknown is null && tensors.GroupBy(tensor => tensor.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            Contradict(set.Name, new($"the tensor {SingleLine.Of(twice.Key)} is in {twice.First().File} and in {twice.Last().File}", $"텐서 {SingleLine.Of(twice.Key)}이(가) {twice.First().File}에도 {twice.Last().File}에도 있습니다"));
        return new()
        {
            Format = set.Format,
            Name = set.Name,
            Files = shards,
            Tensors = unknown is null ? [.. tensors] : [],
            Unknown = unknown,
            Metadata = metadata,
            Names = index is null ? [] : [.. index.Files.Select(pair => pair.Key)],
        };
    }

    ShardIndex? Index(string name)
    {
        try
        {
            if (files.Pointer(name) is { } pointer)
                Leave(IsPointer(name, pointer));
            else
                return ShardIndex.Read(files.Read(name, ShardIndex.MaxBytes));
        }
        catch (ArtifactException error)
        {
            Problem(error.Diagnostic);
        }

        return null;
    }

    void Shard(string name, WeightFormat format)
    {
        try
        {
            if (!files.Has(name))
                Leave(Absent(name));
            else if (files.Pointer(name) is { } pointer)
                Leave(IsPointer(name, pointer));
            else
                Add(files.Look(name, view => WeightContent.Readers[format](view, workspace.Display(files.Path(name)), name), (view, content) => content.HeadLength is { } length ? view.DigestOfFirst(length) : view.DigestOfRead));
        }
        catch (ArtifactException error)
        {
            Problem(error.Diagnostic);
        }
    }

    void Add(WeightContent content)
    {
        metadata ??= content.Metadata;
        if (content.Unknown is { } reason)
            Leave(reason);
        if (tensors.Count + content.Tensors.Length > MostTensors)
            Leave(new($"there are more than {MostTensors} tensors", $"텐서가 {MostTensors}개를 넘습니다"));
        else
            tensors.AddRange(content.Tensors);
    }

    // A loader takes each tensor from the file that the index names, and passes over what it does not name.
    void Compare(string name, ShardIndex index)
    {
        var named = index.Files.ToDictionary(pair => pair.Key, pair => Beside(name, pair.Value), StringComparer.Ordinal);
        var there = tensors.Select(tensor => (tensor.Name, tensor.File)).ToHashSet();
        if (index.Files.FirstOrDefault(pair => !there.Contains((pair.Key, named[pair.Key]))) is { Key: { } absent })
            Contradict(name, new($"it has the tensor {SingleLine.Of(absent)} in {SingleLine.Of(named[absent])}, which has none of that name", $"텐서 {SingleLine.Of(absent)}이(가) {SingleLine.Of(named[absent])}에 있다고 하나 없습니다"));
        else if (tensors.FirstOrDefault(tensor => named.GetValueOrDefault(tensor.Name) != tensor.File) is { } other)
            Contradict(name, new($"it does not have the tensor {SingleLine.Of(other.Name)} of {SingleLine.Of(other.File)}", $"{SingleLine.Of(other.File)}의 텐서 {SingleLine.Of(other.Name)}이(가) 인덱스에 없습니다"));
    }

    void Contradict(string name, LocalizedText problem)
    {
        facts.Notices.Add(ArtifactCodes.FilesDisagree.At(new(workspace.Display(files.Path(name))), problem));
        Leave(new($"{SingleLine.Of(name)}: {problem.En}", $"{SingleLine.Of(name)}: {problem.Ko}"));
    }

    void Problem(Diagnostic problem)
    {
        facts.Problems.Add(problem);
        Leave(new($"{problem.Place}: {problem.Text.En}", $"{problem.Place}: {problem.Text.Ko}"));
    }

    void Leave(LocalizedText reason) => unknown ??= reason;

    static LocalizedText Absent(string name) => new($"{SingleLine.Of(name)} is not there", $"{SingleLine.Of(name)}이(가) 없습니다");

    static LocalizedText IsPointer(string name, GitLfsPointer pointer) =>
        new($"{SingleLine.Of(name)} is a Git LFS pointer ({pointer.Oid})", $"{SingleLine.Of(name)}은(는) Git LFS 포인터입니다({pointer.Oid})");

    // An index speaks of files beside it.
    static string Beside(string index, string file) => index[..(index.LastIndexOf('/') + 1)] + file;
}
