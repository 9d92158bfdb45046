using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>Small files of many formats, made in code.</summary>
public static class Bytes
{
    /// <summary><c>pickle.dumps([1, -2.5, "text", (1, 2), {"a": b"xy"}, True, None, 10 ** 30], protocol)</c>, protocols 0 to 5.</summary>
    public static ImmutableArray<byte[]> PickledData { get; } =
    [
        .. ((string[])[
            "286c70300a49310a61462d322e350a6156746578740a70310a612849310a49320a7470320a61286470330a56610a70340a635f636f646563730a656e636f64650a70350a285678790a70360a566c6174696e310a70370a7470380a5270390a73614930310a614e614c313030303030303030303030303030303030303030303030303030303030304c0a612e",
            "5d7100284b0147c0040000000000005804000000746578747101284b014b027471027d71035801000000617104635f636f646563730a656e636f64650a71052858020000007879710658060000006c6174696e317107747108527109734930310a4e4c313030303030303030303030303030303030303030303030303030303030304c0a652e",
            "80025d7100284b0147c00400000000000058040000007465787471014b014b028671027d71035801000000617104635f636f646563730a656e636f64650a710558020000007879710658060000006c6174696e31710786710852710973884e8a0d00000040eaed7446d09c2c9f0c652e",
            "80035d7100284b0147c00400000000000058040000007465787471014b014b028671027d7103580100000061710443027879710573884e8a0d00000040eaed7446d09c2c9f0c652e",
            "8004953a000000000000005d94284b0147c0040000000000008c0474657874944b014b0286947d948c016194430278799473884e8a0d00000040eaed7446d09c2c9f0c652e",
            "8005953a000000000000005d94284b0147c0040000000000008c0474657874944b014b0286947d948c016194430278799473884e8a0d00000040eaed7446d09c2c9f0c652e"]).Select(Convert.FromHexString),
    ];

    /// <summary><c>pickle.dumps(collections.OrderedDict(a=1), protocol)</c>, protocols 0 to 5: loading it calls something.</summary>
    public static ImmutableArray<byte[]> PickledCall { get; } =
    [
        .. ((string[])[
            "63636f6c6c656374696f6e730a4f726465726564446963740a70300a28745270310a56610a70320a49310a732e",
            "63636f6c6c656374696f6e730a4f726465726564446963740a71002952710158010000006171024b01732e",
            "800263636f6c6c656374696f6e730a4f726465726564446963740a71002952710158010000006171024b01732e",
            "800363636f6c6c656374696f6e730a4f726465726564446963740a71002952710158010000006171024b01732e",
            "80049529000000000000008c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952948c0161944b01732e",
            "80059529000000000000008c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952948c0161944b01732e"]).Select(Convert.FromHexString),
    ];

    /// <summary>A safetensors file of one tensor of bytes.</summary>
    public static byte[] Safetensors(int size = 4, string name = "a") =>
        Safetensors($$$"""{"{{{name}}}":{"dtype":"U8","shape":[{{{size}}}],"data_offsets":[0,{{{size}}}]}}""", size);

    /// <summary>A safetensors file with a header as it is written, and so many bytes behind it.</summary>
    public static byte[] Safetensors(string header, int size)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. Enumerable.Repeat((byte)7, size)];
    }

    /// <summary>A zip archive, compressed or stored.</summary>
    public static byte[] Zip(CompressionLevel level, params ImmutableArray<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A NumPy array with a description as NumPy writes it.</summary>
    public static byte[] Numpy(string type) => [0x93, .. "NUMPY"u8, 1, 0, 60, 0, .. Encoding.ASCII.GetBytes($"{{'descr': {type}, 'fortran_order': False, 'shape': (1,), }}".PadRight(59) + "\n"), 1, 2, 3, 4];

    /// <summary>What bytes are recognised as when a file holds them.</summary>
    public static FileRecognition Recognise(byte[] bytes) => Look(bytes, FileFormats.Recognise);

    /// <summary>Looks at a file of these bytes.</summary>
    public static T Look<T>(byte[] bytes, Func<FileView, T> look)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return new Workspace(Path.GetTempPath()).Look(path, look);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
