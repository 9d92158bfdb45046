using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>"Did you mean": the nearest known names to an unknown one.</summary>
public static class Suggestion
{
    // Longer than any known name; what is longer is not a slip of one.
    const int Longest = 200;
    const int MostListed = 30;
    const int Beginning = 3;

    static readonly LocalizedText rawPath = new(
        "write a raw path as FILE#/KEY, of a file in the model's folder, as in config.json#/rope_scaling/factor",
        "원시 경로는 모델 폴더의 파일로, config.json#/rope_scaling/factor처럼 FILE#/KEY로 쓰세요");

    static readonly Regex wordStart = new("(?<=[a-z0-9])(?=[A-Z])|[._ -]", RegexOptions.CultureInvariant);

    /// <summary>A clause that names the nearest choices, or all of them where none is near.</summary>
    public static LocalizedText For(string name, IEnumerable<string> choices)
    {
        var all = choices.Distinct(StringComparer.Ordinal).ToList();
        var near = Near(name, all).ToList();
        return near.Count > 0 ? DidYouMean(near)
            : all.Count == 1 ? new($"use '{all[0]}'", $"'{all[0]}'을(를) 쓰세요")
            : new($"use one of: {List(all)}", $"다음 중 하나를 쓰세요: {List(all)}");
    }

    /// <summary>
    /// A clause for an unknown fact: the facts that a file says under that key, or the nearest names, those with the same last part, or those of
    /// the same group; each with where its value comes from.
    /// </summary>
    public static LocalizedText ForFact(string written)
    {
        var name = LookAlike.Plain(written);
        if (name.Contains("#"))
            return RawPath(name);
        if (Several(name) is { } several)
            return several;
        var names = FactTable.All.Select(fact => fact.Name).ToList();
        var keys = FactTable.All.SelectMany(fact => fact.Origin?.Keys ?? []).Distinct(StringComparer.Ordinal).ToList();
        var near = FactTable.All.Where(fact => string.Equals(fact.Name, name, StringComparison.OrdinalIgnoreCase) || fact.Meaning.Ko == name).ToList();
        if (near.Count == 0)
            near = [.. FactTable.All.Where(fact => fact.Origin?.Has(name) is true).Concat(FactTable.All.Where(fact => IsShortFor(name, fact.Name))).Distinct().Take(3)];
        if (near.Count == 0)
        {
            var byKey = Near(name, keys).SelectMany(key => FactTable.All.Where(fact => fact.Origin?.Keys.Contains(key) is true));
            near = [.. Near(name, names).Select(fact => FactTable.Find(fact)!).Concat(byKey).Distinct().Take(3)];
        }

        if (near.Count > 0)
        {
            return new(
                $"did you mean {string.Join(" or ", near.Select(fact => $"'{fact}' ({fact.FromBrief.En})"))}?",
                $"{string.Join(", ", near.Select(fact => $"'{fact}'({fact.FromBrief.Ko ?? fact.FromBrief.En})"))}인가요?");
        }

        var groups = FactTable.All.Select(fact => fact.Group).Distinct(StringComparer.Ordinal).ToList();
        return groups.FirstOrDefault(group => name.StartsWith(group + ".", StringComparison.OrdinalIgnoreCase)) is { } known
            ? For("", names.Where(fact => fact.StartsWith(known + ".", StringComparison.Ordinal)))
            : new(
                $"write the group and the name of a fact, as in Text.HiddenSize; the groups are {string.Join(", ", groups)}",
                $"Text.HiddenSize처럼 사실의 분류와 이름을 쓰세요. 분류: {string.Join(", ", groups)}");
    }

    // Two facts without a comma of YAML's between them are one text.
    static LocalizedText? Several(string name)
    {
        var parts = name.Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => FactTable.Find(part) is not null)
            ? new($"write a ',' and a space between facts: {string.Join(", ", parts)}", $"사실 사이에 ','와 공백을 쓰세요: {string.Join(", ", parts)}")
            : null;
    }

    // config.json#hidden_size and config.json#.hidden_size lack the slash.
    static LocalizedText RawPath(string name)
    {
        var sign = name.IndexOf('#');
        var (file, key) = (name.Substring(0, sign), name.Substring(sign + 1).TrimStart('/', '.'));
        return file.EndsWith(".json", StringComparison.Ordinal) && key.Length > 0 && !name.Contains("#/") && !key.Any(character => char.IsWhiteSpace(character) || character is '~')
            ? DidYouMean([$"{file}#/{key}"])
            : rawPath;
    }

    /// <summary>The choices that a slip of the keyboard could have meant, nearest first; at most three.</summary>
    public static IEnumerable<string> Near(string name, IEnumerable<string> choices) => Nearest(LookAlike.Plain(name).ToLowerInvariant(), choices);

    // What people call things that have another name here.
    static readonly Dictionary<string, string> otherNames = new(StringComparer.Ordinal)
    {
        ["weights"] = "similarity",
        ["tokens"] = "special-tokens",
        ["tokenizer"] = "vocabulary",
        ["encoder"] = "module",
        ["config"] = "architecture",
        ["shape"] = "architecture",
        ["expression"] = "assert",
        ["condition"] = "assert",
        ["hashes"] = "integrity",
        ["files"] = "integrity",
        ["document"] = "evidence",
        ["figure"] = "claim",
        ["failed"] = "fail",
        ["passed"] = "pass",
        ["same"] = "identical",
        ["equal"] = "identical",
        ["superset"] = "extends",
        ["paper"] = "technical-report",
        ["log"] = "training-log",
        ["reference"] = "differs-from",
        ["threshold"] = "below",
        ["level"] = "severity",
        ["description"] = "name",
    };

    // A beginning is short for the whole: vocab, arch, warn.
    static IEnumerable<string> Nearest(string name, IEnumerable<string> choices)
    {
        var all = choices.ToList();
        var isWhole = all.Any(choice => string.Equals(choice, name, StringComparison.OrdinalIgnoreCase));
        return all
            .Select(choice => (choice, distance: Distance(name, choice.ToLowerInvariant()), most: Math.Max(1, Math.Min(name.Length, choice.Length) / 3)))
            .Select(row => (row.choice, row.most, distance: !isWhole && IsAnotherName(name, row.choice) ? Math.Min(row.distance, row.most) : row.distance))
            .Where(row => row.distance <= row.most)
            .OrderBy(row => row.distance)
            .ThenBy(row => row.choice, StringComparer.Ordinal)
            .Take(3)
            .Select(row => row.choice);
    }

    static bool IsAnotherName(string name, string choice) =>
        (name.Length >= Beginning && choice.StartsWith(name, StringComparison.OrdinalIgnoreCase)) || (otherNames.TryGetValue(name, out var meant) && meant == choice);

    /// <summary>The first names of a list, which a file may have made long.</summary>
    internal static string List(IReadOnlyCollection<string> names) => SingleLine.List(names, MostListed);

    internal static LocalizedText DidYouMean(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"'{name}'").ToList();
        return new($"did you mean {string.Join(" or ", quoted)}?", $"{string.Join(", ", quoted)}인가요?");
    }

    // hidden_size, HiddenSize and hiddensize stand for Text.HiddenSize, Text.VocabSize for Text.VocabularySize.
    static bool IsShortFor(string name, string fact)
    {
        var (words, full) = (WordsOf(name), WordsOf(fact));
        return words.Count > 0 && (string.Concat(words) == string.Concat(full.Skip(1))
            || (words.Count >= full.Count - 1 && words.Count <= full.Count && words.Zip(full.Skip(full.Count - words.Count), (word, other) => other.StartsWith(word, StringComparison.Ordinal)).All(same => same)));
    }

    static List<string> WordsOf(string name) =>
        [.. wordStart.Split(name).Select(word => word.Trim('.', '_', '-', ' ').ToLowerInvariant()).Where(word => word.Length > 0)];

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
    internal static int Distance(string left, string right)
    {
        if (left.Length > Longest || right.Length > Longest)
            return left == right ? 0 : int.MaxValue;
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            distance[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(distance[i - 1, j] + 1, distance[i, j - 1] + 1), distance[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, distance[i - 2, j - 2] + 1);
                distance[i, j] = best;
            }
        }

        return distance[left.Length, right.Length];
    }
}
