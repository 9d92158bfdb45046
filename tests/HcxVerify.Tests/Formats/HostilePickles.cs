using System.Text;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary>Pickles that CPython loads, and that are written as no pickler writes them.</summary>
public sealed class HostilePickles
{
    [Theory]
    [InlineData("I1\r\n0")]
    [InlineData("I\t1 \n0")]
    [InlineData("I1_0\n0")]
    [InlineData("I\v+0x1_0\f\n0")]
    [InlineData("I1\0 whatever\n0")]
    [InlineData("L\t-1L\n0")]
    [InlineData("L10\r\n0")]
    [InlineData("F\t1.5\r\n0")]
    [InlineData("F1e5\0 whatever\n0")]
    [InlineData("Np 5\n0")]
    [InlineData("Np+5\n0")]
    [InlineData("Np5\r\n0")]
    [InlineData("Np1_0\n0")]
    [InlineData("Np0000000000000000000000000000005\n0")]
    [InlineData("Np5\0 whatever\n0g 5\t\n0")]
    public void Arguments_are_read_as_Python_reads_them(string before)
    {
        AssertPickle([.. Encoding.ASCII.GetBytes(before), .. Bytes.PickledCall[0]]);
        AssertPickle([0x80, 2, .. Encoding.ASCII.GetBytes(before), .. Bytes.PickledCall[2]]);
    }

    [Fact]
    public void An_import_comes_out_of_the_memo_by_an_index_of_many_zeros() => AssertPickle("cos\nsystem\np+005\n0g 5\r\n(S'ls'\ntR."u8);

    [Fact]
    public void An_index_that_is_too_large_to_follow_stays_open() => AssertOpen("Np99999999999999999999\n0whatever"u8);

    [Theory]
    [InlineData("csys\npath\nS'/tmp'\nahello")]
    [InlineData("csys\npath\n(S'/tmp'\nehello")]
    [InlineData("cos\nenviron\nS'a'\nS'b'\nshello")]
    [InlineData("cos\nenviron\n(S'a'\nS'b'\nuhello")]
    [InlineData("cos\nenviron\nNbhello")]
    [InlineData("cos\nsystem\n.hello")]
    [InlineData("configs\ncode\n.gitignore\n")] // Python imports onfigs
    [InlineData("cevil-mod\nopen\n.hello")]
    [InlineData("cevil mod\nopen\n(tRhello")]
    [InlineData("csys\npath\nS'/tmp'\na0cevil-mod\nopen\n(tRhello")]
    [InlineData("Vos\nVsystem\n\u0093.hello")]
    public void What_is_done_to_something_imported_is_a_call(string text) => AssertPickle(Encoding.Latin1.GetBytes(text));

    [Theory]
    [InlineData("cevil mod\nopen\nNa and no opcode")]
    [InlineData("(ievil mod\nopen\n and no opcode")]
    public void A_weak_call_by_names_as_text_has_them_stays_open(string text) => AssertOpen(Encoding.ASCII.GetBytes(text));

    [Theory]
    [InlineData("80 02")]
    [InlineData("80 02 2e")]
    [InlineData("80 03 4e")]
    [InlineData("80 04 00 00 00 00")]
    [InlineData("80 05 80 09 4e 2e")]
    [InlineData("80 02 49 67 0a 4e 2e")]
    public void The_head_of_a_pickle_is_never_nothing(string hex) => AssertOpen(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    [Fact]
    public void A_header_of_weights_whose_length_begins_as_a_pickle_does_is_none()
    {
        var header = """{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""".PadRight(0x280);
        byte[] bytes = [0x80, 2, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(header), 1];
        Assert.Equal([FileFormat.Safetensors], Bytes.Recognise(bytes).Formats);
        Assert.Null(Bytes.Recognise(bytes).NotLookedInto);
    }

    [Theory]
    [InlineData("{'descr': '\\x4f', 'fortran_order': False, 'shape': (1,), }")]
    [InlineData("{'descr': '|' 'f4', 'fortran_order': False, 'shape': (1,), }")]
    [InlineData("{'descr': [('a' '<f4')], 'fortran_order': False, 'shape': (1,), }")]
    [InlineData("{'descr': '<f4', 'descr': f4, 'shape': (1,), }")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'a': 1}")]
    [InlineData("{'descr': b'<f4', 'fortran_order': False, 'shape': (1,), }")]
    [InlineData("{'descr': ")]
    [InlineData("")]
    public void A_description_of_an_array_that_NumPy_does_not_write_stays_open(string description) => AssertOpen(Array(description));

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }  \n")]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (), }\n")]
    [InlineData("{'shape': (3, 4L), 'fortran_order': False, 'descr': \"|u1\"}")]
    [InlineData("{'descr': [('a', '<f4', (2, 2)), (('b', 'c'), [('d', '|b1')])], 'fortran_order': False, 'shape': (7,), }\n")]
    public void A_description_of_numbers_is_no_pickle(string description)
    {
        Assert.Equal([FileFormat.Numpy], Bytes.Recognise(Array(description)).Formats);
        Assert.Null(Bytes.Recognise(Array(description)).NotLookedInto);
    }

    [Fact]
    public void Bytes_behind_the_end_of_a_tar_stay_open()
    {
        var one = RecognisedFormats.Tar(("a.txt", "hi"u8.ToArray()));
        Assert.Null(Bytes.Recognise([.. one, .. new byte[100_000]]).NotLookedInto);
        AssertOpen([.. one, .. RecognisedFormats.Tar(("b", Bytes.PickledCall[2]))]);
        AssertOpen([.. one, 1]);
        AssertOpen([.. one[..1024], .. new byte[512], .. one]);
    }

    static byte[] Array(string description) => [0x93, .. "NUMPY"u8, 1, 0, (byte)description.Length, 0, .. Encoding.ASCII.GetBytes(description), 1, 2, 3, 4];

    static void AssertPickle(ReadOnlySpan<byte> bytes) => Assert.Equal([FileFormat.Pickle], Bytes.Recognise(bytes.ToArray()).Formats);

    static void AssertOpen(ReadOnlySpan<byte> bytes)
    {
        var seen = Bytes.Recognise(bytes.ToArray());
        Assert.True(seen.NotLookedInto is not null && !seen.Formats.Contains(FileFormat.Pickle), string.Join(' ', seen.Formats));
    }
}
