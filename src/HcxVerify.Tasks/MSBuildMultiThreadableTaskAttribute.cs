namespace Microsoft.Build.Framework;

/// <summary>
/// Tells MSBuild that a task may run on a thread of a multi-threaded build (<c>-mt</c>), where the current directory is not the project's. MSBuild
/// finds the attribute by its name, so one binary serves the versions that do not declare it too; with the interface of that purpose it would not.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
