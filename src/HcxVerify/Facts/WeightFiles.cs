using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>One set of weights in a model folder: a file, numbered files, or the files of an index.</summary>
/// <param name="Format">By the ending of its names; the content is looked at when it is read.</param>
/// <param name="Name">What it is called by: the file, the index, or the first of numbered files.</param>
/// <param name="Files">Its files; empty where the index names them.</param>
/// <param name="Absent">A numbered file that belongs to it and is not there.</param>
sealed record WeightFiles(WeightFormat Format, string Name, ImmutableArray<string> Files, string? Absent = null)
{
    /// <summary>Whether it is called as loaders look for it, or has an index, which nothing else has.</summary>
    public bool IsUsual => HasIndex || IsUsualName(Name);

    /// <summary>Whether nothing prefers one to the other: both are of one format, in one folder, and called neither as loaders look for them.</summary>
    public bool IsLike(WeightFiles other) => !IsUsual && !other.IsUsual && Format == other.Format && Name.Contains('/', StringComparison.Ordinal) == other.Name.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether an index says which files it has.</summary>
    public bool HasIndex => Files.IsEmpty;

    // In the order in which they are preferred: what loads without running anything, and what loaders look for first.
    static readonly ImmutableArray<Naming> formats =
    [
        new(WeightFormat.Safetensors, ShardIndex.Ending, [".safetensors"]),
        new(WeightFormat.Gguf, ".gguf.index.json", [".gguf"]),
        new(WeightFormat.Onnx, ".onnx.index.json", [".onnx"]),
        new(WeightFormat.PyTorch, ShardIndex.PyTorchEnding, [".bin", ".pt", ".pth", ".ckpt"]),
    ];

    static readonly ImmutableArray<string> usualStems = ["model.", "model-", "pytorch_model.", "pytorch_model-"];

    // Much else is called .bin, or .pt: what training leaves beside the weights.
    static readonly ImmutableArray<string> noWeights = ["training_args", "optimizer", "scheduler", "rng_state", "scaler", "trainer_state"];
    static readonly ImmutableArray<string> weightsInBin = ["pytorch_model", "model", "adapter_model", "diffusion_pytorch_model"];

    /// <summary>The sets of weights among the names of a folder's files: those of the folder itself, preferred ones first, and those below it behind them.</summary>
    public static ImmutableArray<WeightFiles> Among(IEnumerable<string> names)
    {
        ImmutableArray<string> all = [.. names];
        ImmutableArray<WeightFiles> sets = [.. formats.SelectMany(format => Of(format, all))];
        // Most folders have one.
        return sets.Length < 2 ? sets : [.. from set in sets orderby set.Name.Contains('/', StringComparison.Ordinal), set.Format, !set.IsUsual select set];
    }

    static IEnumerable<WeightFiles> Of(Naming naming, ImmutableArray<string> names)
    {
        var (format, indexEnding, endings) = naming;
        ImmutableArray<string> indexes = [.. names.Where(name => name.EndsWith(indexEnding, StringComparison.Ordinal))];
        indexes = [.. indexes.Where(IsUsualName), .. indexes.Where(index => !IsUsualName(index))];
        foreach (var index in indexes)
            yield return new(format, index, []);
        var stems = indexes.Select(index => Stem(index[..^".index.json".Length])).ToHashSet(StringComparer.Ordinal);
        var numbered = new Dictionary<string, List<Numbered>>(StringComparer.Ordinal);
        var single = new List<string>();
        foreach (var name in names.Where(name => endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && MayBeWeights(Path.GetFileName(name))))
        {
            if (!name.Contains("-of-", StringComparison.Ordinal) || Numbered.Form.Match(name) is not { Success: true } match)
            {
                single.Add(name);
                continue;
            }

            // Those of an index are its own.
            if (stems.Contains(match.Groups["stem"].Value))
                continue;
            var key = $"{match.Groups["stem"].Value}\0{match.Groups["of"].Value}\0{match.Groups["ending"].Value}";
            if (!numbered.TryGetValue(key, out var parts))
                numbered.Add(key, parts = []);
            parts.Add(new(name, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)));
        }

        foreach (var name in single)
            yield return new(format, name, [name]);
        foreach (var key in numbered.Keys.Order(StringComparer.Ordinal))
            yield return Parts(format, key.Split('\0'), numbered[key]);
    }

    // 00001-of-00003 counts from 1; some count from 0, to one below the last number or, as gpt-oss does, up to it.
    static WeightFiles Parts(WeightFormat format, string[] key, List<Numbered> parts)
    {
        var last = int.Parse(key[1], CultureInfo.InvariantCulture);
        var has = parts.Select(part => part.Number).ToHashSet();
        var (first, end) = has.Contains(0) ? (0, has.Contains(last) ? last : last - 1) : (1, last);
        var absent = Enumerable.Range(first, Math.Max(0, end - first + 1)).Where(number => !has.Contains(number)).Select(number => (int?)number).FirstOrDefault();
        return new(format, parts[0].Name, [.. parts.OrderBy(part => part.Number).Select(part => part.Name)],
            absent is { } number ? $"{key[0]}-{number.ToString($"D{key[1].Length}", CultureInfo.InvariantCulture)}-of-{key[1]}{key[2]}" : null);
    }

    static bool MayBeWeights(string name) =>
        !noWeights.Any(other => name.StartsWith(other, StringComparison.Ordinal))
        && (!name.EndsWith(".bin", StringComparison.Ordinal) || weightsInBin.Any(known => name.StartsWith(known, StringComparison.Ordinal)));

    /// <summary>How files of a format are called.</summary>
    sealed record Naming(WeightFormat Format, string Index, ImmutableArray<string> Endings);

    /// <summary>One of numbered files.</summary>
    sealed record Numbered(string Name, int Number)
    {
        // Nine digits, so that a number is one.
        public static readonly Regex Form = new(@"^(?<stem>.+)-(?<number>[0-9]{1,9})-of-(?<of>[0-9]{1,9})(?<ending>\.[a-z]+)\z", RegexOptions.CultureInvariant);
    }

    static string Stem(string name) => name[..name.LastIndexOf('.')];

    static bool IsUsualName(string name) => usualStems.Any(stem => Path.GetFileName(name).StartsWith(stem, StringComparison.Ordinal));
}
