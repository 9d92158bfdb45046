using System.Globalization;

namespace HcxVerify.Language;

/// <summary>"Did you mean": the nearest known names to an unknown one.</summary>
public static class Suggestion
{
    /// <summary>A clause that names the nearest choices, or all of them where none is near.</summary>
    public static LocalizedText For(string name, IEnumerable<string> choices)
    {
        var all = choices.Distinct(StringComparer.Ordinal).ToList();
        var near = Near(name, all).ToList();
        return near.Count > 0
            ? new($"did you mean {Quoted(near, " or ")}?", $"{Quoted(near, ", ")}인가요?")
            : new($"use one of: {string.Join(", ", all)}", $"다음 중 하나를 쓰세요: {string.Join(", ", all)}");
    }

    /// <summary>The choices that a slip of the keyboard could have meant, nearest first; at most three.</summary>
    public static IEnumerable<string> Near(string name, IEnumerable<string> choices) => choices
        .Select(choice => (choice, distance: Distance(name.ToLowerInvariant(), choice.ToLowerInvariant())))
        .Where(pair => pair.distance <= Math.Max(1, Math.Min(name.Length, pair.choice.Length) / 3))
        .OrderBy(pair => pair.distance)
        .ThenBy(pair => pair.choice, StringComparer.Ordinal)
        .Take(3)
        .Select(pair => pair.choice);

    static string Quoted(IEnumerable<string> names, string separator) =>
        string.Join(separator, names.Select(name => string.Format(CultureInfo.InvariantCulture, "'{0}'", name)));

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
    internal static int Distance(string left, string right)
    {
        // A name from a file may be long; what far exceeds any known name is not a slip of one.
        if (Math.Abs(left.Length - right.Length) > 32)
            return int.MaxValue;
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
