using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

namespace RazorHello.Pages.Development;

/// <summary>A line of a template.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its text.</param>
public sealed record Line(int Number, string Text);

/// <summary>The page in place of one that failed, while the site is developed: the failure, its place in the template, and advice.</summary>
[IgnoreAntiforgeryToken]
public sealed class FailureModel : PageModel
{
    /// <summary>The exception; null where no page failed.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The template that failed, as a path from the root of the repository; null where none did.</summary>
    public string? Template { get; private set; }

    /// <summary>The number of its line that failed; 0 where .NET names none, as after an edit since the start.</summary>
    public int Number { get; private set; }

    /// <summary>The lines around it.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Explains the failure; 404 where there is none.</summary>
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not { } failed)
        {
            return NotFound();
        }

        Failure = failed.Error;

        foreach (var frame in new StackTrace(Failure, fNeedFileInfo: true).GetFrames())
        {
            if (TemplateOf(frame.GetMethod()?.DeclaringType) is not { } template)
            {
                continue;
            }

            Template = $"src/RazorHello{template}";

            var lines = System.IO.File.ReadAllLines(DevelopmentTools.Source + template);

            Number = frame.GetFileName()?.EndsWith(".cshtml", StringComparison.Ordinal) == true ? frame.GetFileLineNumber() : Quoting(lines, Failure.Message);
            Lines = Number == 0 ? [] : [.. lines.Select((text, index) => new Line(index + 1, text)).Where(line => Math.Abs(line.Number - Number) <= 2)];

            break;
        }

        return Page();
    }

    // The line that has the text in a message's quotation marks, such as the key of a text.
    private static int Quoting(string[] lines, string message) => message.Split('"') is [_, var quoted, ..] ? Array.FindIndex(lines, line => line.Contains($"\"{quoted}\"", StringComparison.Ordinal)) + 1 : 0;

    // A template's own type, or one that the compiler nests in it for lambdas and awaits.
    private static string? TemplateOf(Type? type) => type is null
        ? null
        : type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().SingleOrDefault(metadata => metadata.Key == "Identifier")?.Value ?? TemplateOf(type.DeclaringType);
}
