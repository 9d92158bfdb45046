namespace HcxVerify.Formats;

/// <summary>A member of a JSON object.</summary>
public sealed record JsonMember(string Key, JsonValue Value);
