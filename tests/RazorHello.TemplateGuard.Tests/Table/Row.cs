namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>What the guard has to say about a template: to report it, to be silent since it is safe, or to miss it, which its readme admits.</summary>
public enum Verdict { Unsafe, Safe, Missed }

/// <summary>A template of the table. What the guard has to report in it stands between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record Row(Verdict Verdict, string Template)
{
    /// <summary>The rule that reports.</summary>
    public string? Id { get; init; }

    /// <summary>C# of the site that belongs to the template, with marks of its own.</summary>
    public string? Code { get; init; }

    /// <summary>Why a parser cannot see that an unsafe template is unsafe, or what the readme says about a missed one.</summary>
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
