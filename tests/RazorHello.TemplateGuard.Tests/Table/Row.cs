namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Verdicts on a template: unsafe and reported, safe and silent, or unsafe and missed, which the readme admits.</summary>
public enum Verdict { Unsafe, Safe, Missed }

/// <summary>A template with its verdict. Code that the guard has to report stands between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record Row(Verdict Verdict, string Template)
{
    /// <summary>The rule of its diagnostics.</summary>
    public string? Id { get; init; }

    /// <summary>C# of the site that belongs to the template, with marks of its own.</summary>
    public string? Code { get; init; }

    /// <summary>Reason why a parser cannot see that an unsafe template is unsafe, or why the guard misses a template.</summary>
    public string? Because { get; init; }

    /// <summary>The test of Go's html/template that this row restates.</summary>
    public string? Go { get; init; }

    /// <summary>Context and number: <c>Script007</c>.</summary>
    public string Name { get; init; } = "";

    public string TemplatePath => $"/Views/{Name}.cshtml";

    public string CodePath => $"/Code/{Name}.cs";

    public static Row Unsafe(string id, string template) => new(Verdict.Unsafe, template) { Id = id };

    public static Row Safe(string template) => new(Verdict.Safe, template);

    public static Row Missed(string template, string because) => new(Verdict.Missed, template) { Because = because };

    public override string ToString() => $"{Name} {Verdict}: {Template.ReplaceLineEndings(" ")}";
}
