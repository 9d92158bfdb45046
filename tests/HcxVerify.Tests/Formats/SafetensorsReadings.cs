using System.Text.Json;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary>Headers of safetensors files against another reading of the same bytes, by the platform's own JSON.</summary>
public sealed class SafetensorsReadings
{
    static readonly Dictionary<string, int> bits = new(StringComparer.Ordinal) { ["F32"] = 32, ["BF16"] = 16, ["I64"] = 64, ["F8_E4M3"] = 8, ["F4"] = 4, ["BOOL"] = 8 };

    static readonly Gen<(string Name, string Type, long[] Shape)> tensor = Gen.Select(
        Gen.String[Gen.Char["ab.\"\\é가\u00A0"], 1, 12], Gen.OneOf(bits.Keys.ToArray()), Gen.Long[0, 6].Array[0, 4], (name, type, shape) => (name, type, type is "F4" ? [.. shape, 2] : shape));

    static readonly Gen<byte[]> file = Gen.Select(tensor.Array[0, 12], Gen.Int[0, 8], Gen.Bool, Gen.Bool).Select((tensors, spaces, hasMetadata, isShuffled) =>
        Written([.. tensors.DistinctBy(one => one.Name)], spaces, hasMetadata, isShuffled));

    [Fact]
    public void Any_header_that_is_written_is_read_back() => file.Sample(bytes => Assert.Equal(ByPlatform(bytes), ByReader(bytes)));

    [Fact]
    public void Any_change_of_a_byte_gives_what_the_changed_bytes_say_or_an_error_and_costs_little() => Gen.Select(file, Gen.Double[0, 1], Gen.Byte).Sample(
        (bytes, at, value) =>
        {
            var headerLength = 8 + (int)BitConverter.ToInt64(bytes);
            bytes = [.. bytes];
            bytes[(int)(at * (headerLength - 1))] = value;
            var before = GC.GetAllocatedBytesForCurrentThread();
            string[]? read;
            try
            {
                read = ByReader(bytes);
            }
            catch (ArtifactException error)
            {
                Assert.Equal(ArtifactCodes.NotSafetensors, error.Diagnostic.Code);
                read = null;
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
            if (read is not null)
                Assert.Equal(ByPlatform(bytes), read);
        },
        iter: 4000,
        threads: 1);

    [Fact]
    public void Real_headers_are_read_alike()
    {
        var read = 0;
        foreach (var path in Directory.EnumerateFiles(TestData.Path("../"), "*.safetensors", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length > 1024))
        {
            var bytes = File.ReadAllBytes(path);
            Assert.Equal(ByPlatform(bytes), ByReader(bytes));
            read++;
        }

        Assert.InRange(read, 20, int.MaxValue);
    }

    static string[] ByReader(byte[] bytes)
    {
        var header = Bytes.Look(bytes, view => SafetensorsHeader.Read(view, "f"));
        return [.. header.Tensors.Select(tensor => $"{tensor.Name} {tensor.Type} [{string.Join(",", tensor.Shape)}] {header.DataStart + tensor.Start}-{header.DataStart + tensor.End}")];
    }

    static string[] ByPlatform(byte[] bytes)
    {
        var length = BitConverter.ToInt64(bytes);
        using var json = JsonDocument.Parse(bytes.AsMemory(8, (int)length));
        return
        [
            .. from member in json.RootElement.EnumerateObject()
               where member.Name != "__metadata__"
               let offsets = member.Value.GetProperty("data_offsets")
               select $"{member.Name} {member.Value.GetProperty("dtype").GetString()} [{string.Join(",", member.Value.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64()))}] {8 + length + offsets[0].GetInt64()}-{8 + length + offsets[1].GetInt64()}",
        ];
    }

    static byte[] Written((string Name, string Type, long[] Shape)[] tensors, int spaces, bool hasMetadata, bool isShuffled)
    {
        long end = 0;
        var rows = new List<string>();
        foreach (var (name, type, shape) in tensors)
        {
            var size = shape.Aggregate((long)bits[type], (product, dimension) => product * dimension) / 8;
            rows.Add($"{JsonSerializer.Serialize(name)}:{{\"dtype\":\"{type}\",\"shape\":[{string.Join(",", shape)}],\"data_offsets\":[{end},{end + size}]}}");
            end += size;
        }

        if (isShuffled)
            rows.Reverse();
        if (hasMetadata)
            rows.Insert(0, "\"__metadata__\":{\"format\":\"pt\"}");
        return Bytes.Safetensors($"{{{string.Join(",", rows)}}}{new string(' ', spaces)}", (int)end);
    }
}
