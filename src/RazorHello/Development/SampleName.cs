using System.Text;
using System.Text.Json;

namespace RazorHello.Development;

/// <summary>A name that is hard to lay out or to encode: a line of <c>sample-names.txt</c>.</summary>
/// <param name="Text">The name.</param>
/// <param name="Written">The name as the line spells it, with every character visible.</param>
/// <param name="Reason">The reason for the sample.</param>
public sealed record SampleName(string Text, string Written, string Reason)
{
    /// <summary>Reads the samples.</summary>
    /// <param name="file">The path of the file.</param>
    /// <exception cref="FormatException">A line is not a name in quotation marks followed by its reason.</exception>
    public static IReadOnlyList<SampleName> Read(string file) =>
        [.. File.ReadLines(file).Select((line, index) => (line, index)).Where(line => line.line.Trim() != "" && !line.line.StartsWith('#')).Select(line => Read(line.line, line.index + 1))];

    private static SampleName Read(string line, int number)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
            reader.Read();
            var text = reader.GetString()!;
            var end = (int)reader.BytesConsumed;
            var reason = Encoding.UTF8.GetString(bytes.AsSpan(end)).Trim();

            if (reason != "")
            {
                return new SampleName(text, Encoding.UTF8.GetString(bytes.AsSpan(0, end)).Trim(), reason);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The exception below explains the mistake in words of the file, not of JSON.
        }

        throw new FormatException($"src/RazorHello/Development/sample-names.txt, line {number}, is not a name in quotation marks and then the reason for it, such as \"Ada\" an ordinary name. In the name, a quotation mark is \\\" and a backslash \\\\.");
    }
}
