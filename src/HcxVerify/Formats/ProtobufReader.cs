using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A field of a message of protocol buffers.</summary>
/// <param name="Wire">How its value is written: 0 a number, 1 eight bytes, 2 counted bytes, 5 four bytes.</param>
/// <param name="Value">The number; of counted bytes, how many.</param>
/// <param name="At">Where the field begins in the file.</param>
/// <param name="Start">Where its bytes begin, for anything but a number.</param>
/// <param name="End">Where it ends.</param>
readonly record struct ProtobufField(int Number, int Wire, ulong Value, long At, long Start, long End);

/// <summary>
/// Reads the messages of a file strictly: what does not fit is refused at its byte. Only what is asked for is read, the rest is passed over, so that
/// a message of any size costs no more than its fields. <see href="https://protobuf.dev/programming-guides/encoding/"/>
/// </summary>
/// <param name="refused">The error for a problem at a byte.</param>
sealed class ProtobufReader(FileView view, Func<LocalizedText, long, ArtifactException> refused)
{
    // A node takes some twenty fields, and every number of a list may be one of its own.
    const int MostFields = 10_000_000;
    const int LongestText = 64 << 10;
    const long MostKept = 256 << 20;

    readonly ByteCursor cursor = new(view.Section(0, view.Length), view.Length);
    int fields;
    long kept;
    byte[] bytes = [];

    /// <summary>The size of the file.</summary>
    public long Length => view.Length;

    /// <summary>The fields of the message that begins at the place that was reached, each read or passed over before the next.</summary>
    public IEnumerable<ProtobufField> Fields(long end)
    {
        while (cursor.Position < end)
        {
            var field = Next(end);
            yield return field;
            cursor.Skip((ulong)(field.End - cursor.Position));
        }
    }

    /// <summary>The next field of the message that ends at a place, to be passed over with <see cref="Pass"/>; null at its end. Unlike <see cref="Fields"/> it leaves nothing to be collected.</summary>
    public ProtobufField? NextIn(long end) => cursor.Position < end ? Next(end) : null;

    /// <summary>Passes over what was not read of a field.</summary>
    public void Pass(ProtobufField field) => cursor.Skip((ulong)(field.End - cursor.Position));

    /// <summary>The error for a problem at a byte.</summary>
    public ArtifactException Refused(LocalizedText problem, long at) => refused(problem, at);

    /// <summary>Refuses a field that stands twice where there is one: readers differ in which one they take, or take both together.</summary>
    /// <param name="seen">The fields of the message that were met so far; their numbers are below 64.</param>
    public void Once(ProtobufField field, ref ulong seen)
    {
        var bit = 1UL << field.Number;
        if ((seen & bit) != 0)
            throw refused(new($"field {field.Number} stands twice", $"필드 {field.Number}이(가) 두 번 있습니다"), field.At);
        seen |= bit;
    }

    /// <summary>Counts what is kept of the file, so that all of it together is bounded whatever its messages claim.</summary>
    public void Keep(long bytes, long at)
    {
        if ((kept += bytes) > MostKept)
            throw refused(new($"its names, shapes and the like take more than {MostKept} bytes", $"이름, shape 등이 {MostKept}바이트를 넘습니다"), at);
    }

    /// <summary>The number that a field is.</summary>
    public long Number(ProtobufField field) => (long)As(field, 0).Value;

    /// <summary>The number of 32 bits that a field is; a longer one would be another number for who cuts it.</summary>
    public int Int32(ProtobufField field) => Number(field) is >= int.MinValue and <= int.MaxValue and var value
        ? (int)value
        : throw refused(new($"the number {(long)field.Value} of field {field.Number} has more than 32 bits", $"필드 {field.Number}의 값 {(long)field.Value}이(가) 32비트를 넘습니다"), field.At);

    /// <summary>The bytes that a field is, or a message in it; they are not read.</summary>
    public ProtobufField Counted(ProtobufField field) => As(field, 2);

    /// <summary>Adds the numbers of a field that stands once for each of them, or once for all.</summary>
    public void Numbers(ProtobufField field, List<long> numbers, int most)
    {
        if (field.Wire is 0)
            Add((long)field.Value);
        else
        {
            for (As(field, 2); cursor.Position < field.End;)
                Add((long)Varint(field.End));
        }

        void Add(long number)
        {
            if (numbers.Count == most)
                throw refused(new($"field {field.Number} has more than {most} numbers", $"필드 {field.Number}의 값이 {most}개를 넘습니다"), field.At);
            Keep(sizeof(long), field.At);
            numbers.Add(number);
        }
    }

    /// <summary>The text that a field is.</summary>
    public string Text(ProtobufField field)
    {
        var length = As(field, 2).Value;
        if (length > LongestText)
            throw refused(new($"the text of field {field.Number} has {length} bytes; at most {LongestText} are read", $"필드 {field.Number}의 문자열이 {length}바이트로 한도 {LongestText}바이트를 넘습니다"), field.At);
        Keep((long)length, field.At);
        var bytes = new byte[length];
        cursor.TryRead(bytes); // They are there: the length was held against what is left.
        if (Utf8Text.FirstInvalidByte(bytes) is { } invalid)
            throw refused(new($"the text of field {field.Number} is not UTF-8", $"필드 {field.Number}의 문자열이 UTF-8이 아닙니다"), field.Start + invalid);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The bytes that a field is; they hold until those of the next are read.</summary>
    public ReadOnlySpan<byte> Bytes(ProtobufField field, int most)
    {
        var length = As(field, 2).Value;
        if (length > (ulong)most)
            throw refused(new($"field {field.Number} has {length} bytes; at most {most} are read", $"필드 {field.Number}이(가) {length}바이트로 한도 {most}바이트를 넘습니다"), field.At);
        if (bytes.Length < (int)length)
            bytes = new byte[Math.Max(256, (int)length * 2)];
        cursor.TryRead(bytes.AsSpan(0, (int)length)); // They are there: the length was held against what is left.
        return bytes.AsSpan(0, (int)length);
    }

    ProtobufField As(ProtobufField field, int wire) => field.Wire == wire
        ? field
        : throw refused(new($"field {field.Number} is written as kind {field.Wire}, and its value is of kind {wire}", $"필드 {field.Number}의 인코딩 종류가 {wire}이어야 하나 {field.Wire}입니다"), field.At);

    ProtobufField Next(long end)
    {
        var at = cursor.Position;
        if (++fields > MostFields)
            throw refused(new($"it has more than {MostFields} fields", $"필드가 {MostFields}개를 넘습니다"), at);
        var tag = Varint(end);
        if (tag >> 3 is 0 or >= 1 << 29)
            throw refused(new($"there is no field {tag >> 3}", $"필드 번호 {tag >> 3}은(는) 없습니다"), at);
        var (number, wire) = ((int)(tag >> 3), (int)(tag & 7));
        if (wire is not (0 or 1 or 2 or 5))
            throw refused(new($"field {number} is written as kind {wire}, which is not used", $"필드 {number}의 인코딩 종류 {wire}은(는) 쓰이지 않습니다"), at);
        var value = wire is 0 or 2 ? Varint(end) : wire is 1 ? 8UL : 4;
        var start = cursor.Position;
        if (wire is 0)
            return new(number, wire, value, at, start, start);
        return value <= (ulong)(end - start)
            ? new(number, wire, value, at, start, start + (long)value)
            : throw refused(new($"field {number} claims {value} bytes, and {end - start} are left in what holds it", $"필드 {number}의 길이가 {value}바이트라고 하나 남은 것은 {end - start}바이트입니다"), at);
    }

    ulong Varint(long end)
    {
        var at = cursor.Position;
        return ProtobufFields.Varint(cursor) is { } value && cursor.Position <= end
            ? value
            : throw refused(new("a number does not end", "숫자가 끝나지 않습니다"), at);
    }
}
