namespace System;

/// <summary>What list patterns need, and netstandard2.0 has not.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
