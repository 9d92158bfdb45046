namespace HcxVerify.Language;

/// <summary>What a file makes stricter of a rule that another file has. A change that is not given is null.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Place">Where the file names it.</param>
/// <param name="Below">The threshold of a <c>similarity</c> rule.</param>
public sealed record Tightening(string Rule, Place Place, Severity? Severity, FailureMeaning? OnFail, Priority? Priority, double? Below)
{
    static readonly LocalizedText noThreshold = new("only a rule of the kind similarity has it", "similarity 종류의 규칙에만 있습니다");

    /// <summary>
    /// The rule with all that changes make stricter. They are taken together, whatever their order: of two changes of one key the stricter
    /// one holds, and one that is not stricter changes nothing.
    /// </summary>
    public static Rule Apply(Rule rule, IEnumerable<Tightening> changes) => changes.Aggregate(rule, (tightened, change) => tightened with
    {
        Severity = Stricter(change.Severity, tightened.Severity) ? change.Severity!.Value : tightened.Severity,
        OnFail = Stricter(change.OnFail, tightened.OnFail) ? change.OnFail!.Value : tightened.OnFail,
        Priority = Stricter(change.Priority, tightened.Priority) ? change.Priority!.Value : tightened.Priority,
        Check = tightened.Check is SimilarityCheck similarity && change.Below < similarity.Below ? similarity with { Below = change.Below.Value } : tightened.Check,
    });

    static bool Stricter(Severity? change, Severity now) => change is Language.Severity.Error && now is Language.Severity.Warning;

    static bool Stricter(FailureMeaning? change, FailureMeaning now) => change is FailureMeaning.Reused && now is FailureMeaning.Questioned;

    // High is the first of the words.
    static bool Stricter(Priority? change, Priority now) => change < now;

    /// <summary>A change as it is read, with the places of its keys.</summary>
    internal sealed class Draft
    {
        static readonly string[] keys = ["severity", "on-fail", "priority", "below"];

        readonly MappingReader map;

        Draft(MappingReader map, Tightening change)
        {
            this.map = map;
            Change = change;
        }

        public Tightening Change { get; }

        /// <summary>Reads an item of <c>tighten</c>; null where it names no rule.</summary>
        public static Draft? Read(YamlNode node, List<Diagnostic> errors)
        {
            if (MappingReader.Of(node, Mistyped.Item("tighten"), errors) is not { } map)
                return null;
            var rule = map.Text("rule", required: true);
            map.RequiredEither(keys);
            var severity = map.Choice("severity", Words.Severities);
            var onFail = map.Choice("on-fail", Words.Meanings);
            var priority = map.Choice("priority", Words.Priorities);
            var below = map.Number("below", 0, 1);
            map.End();
            return rule is null ? null : new(map, new(rule, map.PlaceOf("rule"), severity, onFail, priority, below));
        }

        /// <summary>Reports each change that leaves the rule as it is, or makes it less strict.</summary>
        public void Check(Rule rule, List<Diagnostic> errors)
        {
            Check("severity", Change.Severity, Change.Severity is { } severity ? Words.Severities[severity] : "", Words.Severities[rule.Severity], Stricter(Change.Severity, rule.Severity), errors);
            Check("on-fail", Change.OnFail, Change.OnFail is { } onFail ? Words.Meanings[onFail] : "", Words.Meanings[rule.OnFail], Stricter(Change.OnFail, rule.OnFail), errors);
            Check("priority", Change.Priority, Change.Priority is { } priority ? Words.Priorities[priority] : "", Words.Priorities[rule.Priority], Stricter(Change.Priority, rule.Priority), errors);
            if (rule.Check is SimilarityCheck { Below: var now })
                Check("below", Change.Below, FormattableString.Invariant($"{Change.Below}"), FormattableString.Invariant($"{now}"), Change.Below < now, errors);
            else if (map.Find("below") is not null)
                errors.Add(RuleFileCodes.UnknownKey.At(map.PlaceOfKey("below"), "below", noThreshold));
        }

        void Check<T>(string key, T? value, string word, string now, bool isStricter, List<Diagnostic> errors)
            where T : struct
        {
            if (value is not null && !isStricter)
                errors.Add(RuleFileCodes.NotStricter.At(map.PlaceOf(key), key, word, Change.Rule, now));
        }
    }
}
