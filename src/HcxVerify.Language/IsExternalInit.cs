namespace System.Runtime.CompilerServices;

/// <summary>What the compiler wants for <c>init</c> and records, and netstandard2.0 lacks. A generator of such types would make the assembly differ from build to build.</summary>
static class IsExternalInit;
