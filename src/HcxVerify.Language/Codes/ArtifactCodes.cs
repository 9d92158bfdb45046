using System.Collections.Immutable;

using static HcxVerify.Language.Code;

namespace HcxVerify.Language;

/// <summary>Codes of model files, saved facts and folders.</summary>
public static class ArtifactCodes
{
    public static readonly Code ModelNotFound = Row(201,
        ("no model there", "모델이 없음"),
        ("there is no model at '{path}'", "'{path}'에 모델이 없습니다"),
        ("name a model folder, saved facts, or builtin:NAME", "모델 폴더, 저장된 사실 파일 또는 builtin:NAME을 지정하세요"));

    public static readonly Code NothingRecognised = Row(202,
        ("no file of the model was recognised", "인식된 모델 파일이 없음"),
        ("nothing there is recognised as a file of a model ({formats})", "모델 파일로 인식되는 것이 없습니다 ({formats})"),
        ("name the folder that holds the model's files, or one of them", "모델 파일이 있는 폴더 또는 그 파일을 지정하세요"), exitCode: 3);

    public static readonly Code LfsPointer = Row(203,
        ("a Git LFS pointer in place of a configuration", "설정 대신 Git LFS 포인터"),
        ("the file is a Git LFS pointer ({oid}), not the configuration itself", "설정이 아니라 Git LFS 포인터({oid})입니다"),
        ("fetch it with git lfs pull", "git lfs pull로 내려받으세요"));

    public static readonly Code NotJson = Row(204,
        ("not JSON", "JSON이 아님"),
        ("this is not JSON: {error}", "JSON 문법 오류: {error}"),
        ("mend the file at this place", "이 위치를 고치세요"));

    public static readonly Code EmptyFile = Row(205,
        ("an empty file", "빈 파일"),
        ("the file is empty", "파일이 비어 있습니다"),
        ("fetch it again, or remove it", "다시 내려받거나 지우세요"));

    public static readonly Code NotAnObject = Row(206,
        ("not a JSON object", "JSON 객체가 아님"),
        ("the file holds {found}, not an object", "객체가 아니라 {found}이(가) 있습니다"),
        ("write an object around it, or name the right file", "객체로 감싸거나 올바른 파일을 지정하세요"));

    public static readonly Code TooDeep = Row(207,
        ("nested too deeply", "너무 깊은 중첩"),
        ("the file nests deeper than {limit} levels", "중첩이 {limit}단계를 넘습니다"),
        ("no model needs that; fetch the file again", "정상적인 모델 파일이 아닙니다. 다시 내려받으세요"));

    public static readonly Code TooLarge = Row(208,
        ("larger than its kind of file may be", "한도보다 큰 파일"),
        ("the file has {size} bytes; its kind may have {limit}", "파일 크기 {size}바이트가 한도 {limit}바이트를 넘습니다"),
        ("fetch it again, or name the right file", "다시 내려받거나 올바른 파일을 지정하세요"));

    public static readonly Code DuplicateProperty = Row(209,
        ("a property stands twice", "중복된 속성"),
        ("the property '{name}' stands twice, and readers differ in which one they take", "속성 '{name}'이 두 번 있으며 읽는 쪽마다 다르게 해석됩니다"),
        ("keep one", "하나만 남기세요"));

    public static readonly Code Unreadable = Row(210,
        ("a file that cannot be read", "읽을 수 없는 파일"),
        ("the file cannot be read: {error}", "파일을 읽을 수 없습니다: {error}"),
        ("check that it is a file and may be read", "파일이 맞는지, 읽기 권한이 있는지 확인하세요"));

    public static readonly Code StatedFactsNotFound = Row(211,
        ("the stated facts are missing", "명시된 사실 파일이 없음"),
        ("there are no stated facts at '{path}'", "'{path}'에 명시된 사실 파일이 없습니다"),
        ("write them with hcxverify facts, or remove 'stated'", "hcxverify facts로 만들거나 'stated'를 지우세요"));

    public static readonly Code NotSavedFacts = Row(212,
        ("not a file of saved facts", "저장된 사실 파일이 아님"),
        ("this is not a file of saved facts: {problem}", "저장된 사실 파일이 아닙니다: {problem}"),
        ("write one with hcxverify facts", "hcxverify facts로 만드세요"));

    public static readonly Code WrongFactValue = Row(213,
        ("a saved fact with a wrong value", "잘못된 값의 저장된 사실"),
        ("the fact '{name}' takes {expected}, not {found}", "사실 '{name}'에는 {expected}이(가) 필요하나 {found}이(가) 있습니다"),
        ("mend the value", "값을 고치세요"));

    public static readonly Code FactWithoutSource = Row(214,
        ("a saved fact without a source", "출처 없는 저장된 사실"),
        ("the fact '{name}' says neither 'source' nor 'file'", "사실 '{name}'에 'source'도 'file'도 없습니다"),
        ("say where the value comes from", "값의 출처를 쓰세요"));

    public static readonly Code UnknownBuiltIn = Row(215,
        ("an unknown built-in model", "알 수 없는 내장 모델"),
        ("there is no built-in model '{name}'", "내장 모델 '{name}'이(가) 없습니다"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code TooManyFiles = Row(216,
        ("a folder with too many files", "파일이 너무 많은 폴더"),
        ("the folder holds more than {limit} files", "폴더의 파일이 {limit}개를 넘습니다"),
        ("name the model's own folder", "모델 자체의 폴더를 지정하세요"));

    public static readonly Code NotUtf8 = Row(217,
        ("a file that is not UTF-8", "UTF-8이 아닌 파일"),
        ("byte {offset} is not UTF-8", "{offset}번째 바이트가 UTF-8이 아닙니다"),
        ("fetch the file again", "파일을 다시 내려받으세요"));

    public static readonly Code NotADigestLine = Row(218,
        ("not a line of a list of digests", "digest 목록의 행이 아님"),
        ("this is not a digest and a path: {line}", "digest와 경로로 된 행이 아닙니다: {line}"),
        ("write 64 hexadecimal digits, two spaces and a path, as sha256sum does", "sha256sum처럼 16진수 64자리, 공백 두 개, 경로를 쓰세요"));

    public static readonly Code RefusedPath = Row(219,
        ("a path that leads out of the model folder", "모델 폴더를 벗어나는 경로"),
        ("the path '{path}' is absolute, has a '..', or names no file", "경로 '{path}'은(는) 절대 경로이거나 '..'이 있거나 파일을 가리키지 않습니다"),
        ("write paths relative to the model folder, of files in it", "모델 폴더 기준의 상대 경로로 폴더 안의 파일을 쓰세요"));

    public static readonly Code DuplicatePath = Row(220,
        ("a file is listed twice", "두 번 적힌 파일"),
        ("the file '{path}' is listed twice; the first is in line {line}", "파일 '{path}'이(가) 두 번 있습니다(처음은 {line}행)"),
        ("keep one", "하나만 남기세요"));

    public static readonly Code NotSafetensors = Row(221,
        ("a safetensors file that cannot be used", "사용할 수 없는 safetensors 파일"),
        ("the safetensors file cannot be used: {problem} (at byte {offset})", "safetensors 파일을 사용할 수 없습니다: {problem} ({offset}바이트 위치)"),
        ("fetch the file again", "파일을 다시 내려받으세요"));

    public static readonly Code NotAnIndex = Row(222,
        ("an index of weights that cannot be used", "사용할 수 없는 가중치 인덱스"),
        ("the index of weights cannot be used: {problem}", "가중치 인덱스를 사용할 수 없습니다: {problem}"),
        ("fetch the file again", "파일을 다시 내려받으세요"));

    public static readonly Code NotGguf = Row(223,
        ("a GGUF file that cannot be used", "사용할 수 없는 GGUF 파일"),
        ("the GGUF file cannot be used: {problem} (at byte {offset})", "GGUF 파일을 사용할 수 없습니다: {problem} ({offset}바이트 위치)"),
        ("fetch the file again, or convert the model anew", "파일을 다시 내려받거나 모델을 새로 변환하세요"));

    public static readonly Code NotOnnx = Row(224,
        ("an ONNX model that cannot be used", "사용할 수 없는 ONNX 모델"),
        ("the ONNX model cannot be used: {problem} (at byte {offset})", "ONNX 모델을 사용할 수 없습니다: {problem} ({offset}바이트 위치)"),
        ("fetch the file again, or export the model anew", "파일을 다시 내려받거나 모델을 다시 내보내세요"));

    public static readonly Code PackNotLocked = Row(225,
        ("a pack that is not in the lock file", "잠금 파일에 없는 팩"),
        ("the pack {pack} is not in {lock}", "팩 {pack}이(가) {lock}에 없습니다"),
        ("read its rules, then run: {command}", "규칙을 검토한 뒤 실행하세요: {command}"));

    public static readonly Code PackChanged = Row(226,
        ("a pack that differs from the lock file", "잠금 파일과 다른 팩"),
        ("the pack {pack} is not the one in {lock}: {files}", "팩 {pack}이(가) {lock}의 내용과 다릅니다: {files}"),
        ("restore it, or read what changed, and then run: {command}", "되돌리거나, 바뀐 내용을 검토한 뒤 실행하세요: {command}"));

    public static readonly Code BadLock = Row(227,
        ("a lock file that cannot be used", "사용할 수 없는 잠금 파일"),
        ("this is not a lock file: {problem}", "잠금 파일이 아닙니다: {problem}"),
        ("delete it, read the rules of the packs, and then run: {command}", "지우고, 팩의 규칙을 검토한 뒤 실행하세요: {command}"));

    public static readonly Code StaleLock = Row(228,
        ("a pack in the lock file that no rule file extends", "어떤 규칙 파일도 확장하지 않는 잠긴 팩"),
        ("the lock file has the pack {pack}, which no rule file beside it extends", "잠금 파일에 팩 {pack}이(가) 있으나 같은 폴더의 규칙 파일이 확장하지 않습니다"),
        ("extend it, or run: {command}", "확장하거나 실행하세요: {command}"));

    public static readonly Code NotTokenizer = Row(229,
        ("a tokenizer that cannot be used", "사용할 수 없는 토크나이저"),
        ("the tokenizer cannot be used: {problem} (at byte {offset})", "토크나이저를 사용할 수 없습니다: {problem} ({offset}바이트 위치)"),
        ("fetch the file again", "파일을 다시 내려받으세요"));

    public static readonly Code NotPyTorch = Row(230,
        ("a PyTorch archive that cannot be used", "사용할 수 없는 PyTorch 아카이브"),
        ("the PyTorch archive cannot be used: {problem}", "PyTorch 아카이브를 사용할 수 없습니다: {problem}"),
        ("fetch the file again, or save the model anew", "파일을 다시 내려받거나 모델을 다시 저장하세요"));

    public static readonly Code LinkOut = Row(231,
        ("a link that leads out of the model folder", "모델 폴더를 벗어나는 링크"),
        ("the file is a link to '{target}', which is outside of the model folder", "모델 폴더 밖의 '{target}'을(를) 가리키는 링크입니다"),
        ("put the file itself there, or name the folder that holds all of them", "파일 자체를 두거나 파일이 모두 있는 폴더를 지정하세요"));

    public static readonly Code NotYaml = Row(232,
        ("not YAML", "YAML이 아님"),
        ("this is not YAML that is read: {problem}", "읽을 수 있는 YAML이 아닙니다: {problem}"),
        ("mend the file at this place", "이 위치를 고치세요"));

    public static readonly Code HashComment = Row(233,
        ("comments in JSON", "JSON의 주석"),
        ("the file has comments, which JSON has not; they were passed over", "JSON에 없는 주석이 있어 건너뛰었습니다"),
        ("remove them: not every loader takes the file", "지우세요. 읽지 못하는 로더가 있습니다"), exitCode: 0);

    public static readonly Code FilesDisagree = Row(234,
        ("files of a model that contradict each other", "서로 모순되는 모델 파일"),
        ("the files of the model contradict each other: {problem}", "모델 파일이 서로 모순됩니다: {problem}"),
        ("find out which one is right", "어느 쪽이 맞는지 확인하세요"), exitCode: 0);

    public static readonly Code WeightsNotRead = Row(235,
        ("weights that were not read", "읽지 않은 가중치"),
        ("of several weights in the folder {read} was read, and not {others}", "폴더의 여러 가중치 중 {read}만 읽었고 다음은 읽지 않았습니다: {others}"),
        ("verify the others by themselves, or move them away", "나머지는 따로 검증하거나 다른 곳으로 옮기세요"), exitCode: 0);

    public static readonly Code ModelCardNotRead = Row(236,
        ("a model card that cannot be read", "읽을 수 없는 모델 카드"),
        ("what the model card declares is not known: {problem}", "모델 카드의 선언을 알 수 없습니다: {problem}"),
        ("mend what stands between the lines of '---'", "'---' 사이의 내용을 고치세요"), exitCode: 0);

    public static readonly Code SeveralSnapshots = Row(237,
        ("a cache with several snapshots", "스냅숏이 여럿인 캐시"),
        ("the folder is a cache with {count} snapshots, and none of them is main: {names}", "스냅숏이 {count}개인 캐시이며 main이 없습니다: {names}"),
        ("name the folder of one of them", "그중 하나의 폴더를 지정하세요"));

    public static readonly Code NotFingerprint = Row(238,
        ("a fingerprint of a vocabulary that cannot be used", "사용할 수 없는 어휘 지문"),
        ("the file is no fingerprint of a vocabulary: {problem} at byte {offset}", "어휘 지문 파일이 아닙니다: {problem} ({offset}바이트 위치)"),
        ("fetch the file again, or make the fingerprint anew", "파일을 다시 내려받거나 지문을 다시 만드세요"));

    public static readonly Code NoVocabulary = Row(239,
        ("a model without a vocabulary", "어휘가 없는 모델"),
        ("there is no vocabulary to make a fingerprint of: {reason}", "지문을 만들 어휘가 없습니다: {reason}"),
        ("name a folder with a tokenizer, or a tokenizer file", "토크나이저가 있는 폴더나 토크나이저 파일을 지정하세요"), 3);

    public static readonly Code WeightsEnd = Row(240,
        ("weights that end too early", "중간에 끝나는 가중치"),
        ("the file ends at byte {end}, where {count} bytes are to be read from byte {offset} on; it had {size} bytes when it was opened", "파일이 {end}바이트에서 끝나 {offset}바이트 위치부터 {count}바이트를 읽을 수 없습니다. 열 때의 크기는 {size}바이트였습니다"),
        ("fetch the file again, and let nothing write to it meanwhile", "파일을 다시 내려받고, 그동안 다른 곳에서 쓰지 않게 하세요"));

    public static readonly Code WeightsChanged = Row(241,
        ("weights that changed while they were read", "읽는 동안 바뀐 가중치"),
        ("the file changed while it was read: it had {before} bytes, written {written}, and now has {now} bytes, written {rewritten}", "읽는 동안 파일이 바뀌었습니다. 처음에는 {before}바이트({written}에 기록)였으나 지금은 {now}바이트({rewritten}에 기록)입니다"),
        ("wait until nothing writes to it, and verify again", "파일 쓰기가 끝난 뒤 다시 검증하세요"));

    internal static ImmutableArray<Code> All { get; } =
    [
        ModelNotFound, NothingRecognised, LfsPointer, NotJson, EmptyFile, NotAnObject, TooDeep, TooLarge, DuplicateProperty, Unreadable,
        StatedFactsNotFound, NotSavedFacts, WrongFactValue, FactWithoutSource, UnknownBuiltIn, TooManyFiles, NotUtf8, NotADigestLine, RefusedPath,
        DuplicatePath, NotSafetensors, NotAnIndex, NotGguf, NotOnnx, PackNotLocked, PackChanged, BadLock, StaleLock, NotTokenizer, NotPyTorch, LinkOut,
        NotYaml, HashComment, FilesDisagree, WeightsNotRead, ModelCardNotRead, SeveralSnapshots, NotFingerprint, NoVocabulary, WeightsEnd,
        WeightsChanged,
    ];
}
