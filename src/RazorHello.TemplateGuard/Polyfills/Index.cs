namespace System;

/// <summary>Polyfill for netstandard2.0: the type that list patterns are compiled to.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
