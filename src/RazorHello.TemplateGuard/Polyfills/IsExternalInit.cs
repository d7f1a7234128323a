namespace System.Runtime.CompilerServices;

/// <summary>Marks the setters of records, which the compiler asks for and netstandard2.0 lacks.</summary>
internal static class IsExternalInit;
