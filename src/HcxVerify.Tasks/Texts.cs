using HcxVerify.Language;

namespace HcxVerify.Tasks;

/// <summary>What the task itself says, in both languages.</summary>
static class Texts
{
    public static readonly LocalizedText NotAValue = new("'{value}' is not a value of {property} ({suggestion})", "'{value}'은(는) {property}의 값이 아닙니다 ({suggestion})");
    public static readonly LocalizedText WrongShape = new("{property} takes {shape}, not '{value}'", "{property}에는 {shape} 형식이 필요하며 '{value}'은(는) 아닙니다");
    public static readonly LocalizedText ReportFormat = new("the report format '{name}' in HcxReportFormats", "HcxReportFormats의 보고서 형식 '{name}'");
    public static readonly LocalizedText ReferenceWithoutPlace = new("the HcxReference '{name}' has no From", "HcxReference '{name}'에 From이 없습니다");
    public static readonly LocalizedText ReferenceInTwoPlaces = new("the HcxReference '{name}' stands twice, From '{first}' and '{second}'", "HcxReference '{name}'이(가) 두 번 있으며 From이 '{first}'와 '{second}'입니다");
    public static readonly LocalizedText Replayed = new("nothing that the verdict rests on has changed, so it is the stored one of an earlier build", "판정의 근거가 바뀌지 않아 이전 빌드에 저장된 판정을 다시 보여 줍니다");
    public static readonly LocalizedText Reports = new("reports: {files}", "보고서: {files}");
}
