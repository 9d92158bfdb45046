namespace HcxVerify.Tests.Given;

/// <summary>
/// Texts in one made-up language: words of syllables, the frequent ones after Zipf. Each text has subjects of its own, so that its words are more or less frequent by a
/// factor of its own; without that, two texts are samples of one.
/// </summary>
static class GeneratedText
{
    const int Words = 12_000;

    static readonly string[] onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "ch", "pl", ""];
    static readonly string[] vowels = ["a", "e", "i", "o", "u", "ea", "ou", "ai"];
    static readonly string[] codas = ["", "", "n", "r", "s", "t", "l", "ng", "nd", "ck"];
    static readonly string[] language = Language();

    /// <summary>The words of a text.</summary>
    /// <param name="spread">The standard deviation of the logarithm of the factors.</param>
    public static IEnumerable<string> Of(int seed, double spread, int count)
    {
        var random = new Random(seed);
        var sums = new double[Words];
        for (var rank = 0; rank < Words; rank++)
            sums[rank] = (rank == 0 ? 0 : sums[rank - 1]) + (Math.Exp(spread * Normal(random)) / (rank + 1));
        for (var word = 0; word < count; word++)
        {
            var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
            yield return language[Math.Min(Words - 1, found < 0 ? ~found : found)];
        }
    }

    static string[] Language()
    {
        var random = new Random(1);
        var words = new List<string>();
        var seen = new HashSet<string>();
        while (words.Count < Words)
        {
            var syllables = 1 + (int)(random.NextDouble() * random.NextDouble() * 4);
            var word = " " + string.Concat(Enumerable.Range(0, syllables).Select(_ => Early(random, onsets) + Early(random, vowels) + codas[random.Next(codas.Length)]));
            if (seen.Add(word))
                words.Add(word);
        }

        return [.. words];
    }

    static string Early(Random random, string[] parts) => parts[(int)(parts.Length * random.NextDouble() * random.NextDouble())];

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
