using System.Collections.Immutable;

using HcxVerify.Verdicts;

namespace HcxVerify;

/// <summary>What a host asks for. It decides nothing else.</summary>
public sealed record VerifyRequest
{
    /// <summary>The project's or the working folder, a full path: paths are relative to it, in arguments and in reports.</summary>
    public required string Root { get; init; }

    /// <summary>The model: a folder, saved facts, or <c>builtin:NAME</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Rule files, or folders that hold them.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>The folder that NuGet unpacks packages in, where packs may be; null where the host knows none.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Where references are, by name; these locations win over those of the rule files.</summary>
    public ImmutableSortedDictionary<string, string> References { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Waiver files.</summary>
    public ImmutableArray<string> Waivers { get; init; } = [];

    /// <summary>What fails the build.</summary>
    public Gate Gate { get; init; } = new();

    /// <summary>The date of the verification, which decides what has expired; null where none is known, and then nothing that has an end is valid.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether the user gave the date: reports have no other, so that the same input gives the same bytes.</summary>
    public bool TodayIsGiven { get; init; }
}
