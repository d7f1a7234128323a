using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Every kind of operation that the compiler knows: in a template it is followed, or reported, and what comes after it is judged as ever.</summary>
public class OperationKindTests
{
    private const string Path = "/Views/Template.cshtml";

    private static readonly Dictionary<OperationKind, string> Followed = new()
    {
        [OperationKind.Block] = "{ var x = 1; }",
        [OperationKind.VariableDeclarationGroup] = "int x = 1, y = 2;",
        [OperationKind.VariableDeclaration] = "int x;",
        [OperationKind.VariableDeclarator] = "var x = 1;",
        [OperationKind.VariableInitializer] = "var x = 1;",
        [OperationKind.Switch] = "switch (Model.Number) { case 1: break; default: break; }",
        [OperationKind.SwitchCase] = "switch (Model.Number) { case 1: break; }",
        [OperationKind.CaseClause] = "switch (Model.Number) { case > 1: break; }",
        [OperationKind.Loop] = "for (var x = 0; x < 2; x++) { } while (Model.Flag) { break; } do { } while (false); foreach (var one in Model.Names) { }",
        [OperationKind.Labeled] = "end: ;",
        [OperationKind.Branch] = "foreach (var one in Model.Names) { continue; }",
        [OperationKind.Empty] = ";",
        [OperationKind.Return] = "int F() { return 1; }",
        [OperationKind.YieldReturn] = "IEnumerable<int> F() { yield return 1; }",
        [OperationKind.YieldBreak] = "IEnumerable<int> F() { yield break; }",
        [OperationKind.Lock] = "lock (Model) { }",
        [OperationKind.Try] = "try { } finally { }",
        [OperationKind.CatchClause] = "try { } catch (Exception error) when (Model.Flag) { }",
        [OperationKind.Throw] = "if (Model.Number == 4711) { throw new Exception(); }",
        [OperationKind.Using] = "using (new System.IO.StringWriter()) { }",
        [OperationKind.UsingDeclaration] = "using var x = new System.IO.StringWriter();",
        [OperationKind.ExpressionStatement] = "Model.ToString();",
        [OperationKind.LocalFunction] = "void F() { }",
        [OperationKind.Literal] = "var x = 1;",
        [OperationKind.Utf8String] = "var x = \"a\"u8;",
        [OperationKind.NameOf] = "var x = nameof(Model) + nameof(Task) + nameof(Task.Yield) + nameof(List<int>.Count);",
        [OperationKind.TypeOf] = "var x = typeof(int);",
        [OperationKind.SizeOf] = "var x = sizeof(int);",
        [OperationKind.DefaultValue] = "int x = default;",
        [OperationKind.Discard] = "_ = Model.Number;",
        [OperationKind.InstanceReference] = "var x = this.Model;",
        [OperationKind.LocalReference] = "var x = 1; var y = x;",
        [OperationKind.ParameterReference] = "int F(int x) => x;",
        [OperationKind.FieldReference] = "var x = string.Empty;",
        [OperationKind.PropertyReference] = "var x = Model.Number;",
        [OperationKind.EventReference] = "AppDomain.CurrentDomain.ProcessExit += null;",
        [OperationKind.EventAssignment] = "AppDomain.CurrentDomain.ProcessExit -= null;",
        [OperationKind.MethodReference] = "Func<string> x = Model.ToString!;",
        [OperationKind.DelegateCreation] = "Func<int> x = () => 1;",
        [OperationKind.AnonymousFunction] = "Func<int> x = () => 1;",
        [OperationKind.ArrayElementReference] = "var x = Model.Names.Length > 9 ? Model.Names[0] : null;",
        [OperationKind.ImplicitIndexerReference] = "var x = new List<int> { 1 }; var y = x[^1];",
        [OperationKind.InlineArrayAccess] = "var x = new Buffer(); x[0] = 1;",
        [OperationKind.DynamicMemberReference] = "var x = ViewBag.Name;",
        [OperationKind.DynamicIndexerAccess] = "dynamic x = new int[1]; var y = x[0];",
        [OperationKind.DynamicObjectCreation] = "var x = new Uri(ViewBag.Name ?? \"/\", UriKind.Relative);",
        [OperationKind.DynamicInvocation] = "var x = ViewBag.Name?.ToString();",
        [OperationKind.Conversion] = "long x = Model.Number;",
        [OperationKind.Unary] = "var x = -Model.Number;",
        [OperationKind.Binary] = "var x = Model.Number + 1;",
        [OperationKind.TupleBinary] = "var x = (1, 2) == (1, 3);",
        [OperationKind.Increment] = "var x = 1; x++;",
        [OperationKind.Decrement] = "var x = 1; x--;",
        [OperationKind.Conditional] = "var x = Model.Flag ? 1 : 2;",
        [OperationKind.Coalesce] = "var x = Model.Nothing ?? \"\";",
        [OperationKind.ConditionalAccess] = "var x = Model.Nothing?.Length;",
        [OperationKind.ConditionalAccessInstance] = "var x = Model.Nothing?.Length;",
        [OperationKind.SwitchExpression] = "var x = Model.Number switch { 1 => 2, _ => 3 };",
        [OperationKind.SwitchExpressionArm] = "var x = Model.Number switch { 1 => 2, _ => 3 };",
        [OperationKind.SimpleAssignment] = "var x = 1; x = 2;",
        [OperationKind.CompoundAssignment] = "var x = 1; x += 2;",
        [OperationKind.CoalesceAssignment] = "string? x = null; x ??= \"\";",
        [OperationKind.DeconstructionAssignment] = "var (x, y) = (1, 2);",
        [OperationKind.DeclarationExpression] = "var (x, y) = (1, 2);",
        [OperationKind.Tuple] = "var x = (1, 2);",
        [OperationKind.Argument] = "Math.Abs(1);",
        [OperationKind.Invocation] = "Math.Abs(1);",
        [OperationKind.ObjectCreation] = "var x = new object();",
        [OperationKind.TypeParameterObjectCreation] = "T F<T>() where T : new() => new T();",
        [OperationKind.AnonymousObjectCreation] = "var x = new { a = 1 };",
        [OperationKind.ObjectOrCollectionInitializer] = "var x = new List<int> { 1 };",
        [OperationKind.MemberInitializer] = "var x = new Holder { Inner = { Number = 1 } };",
        [OperationKind.ArrayCreation] = "var x = new int[1];",
        [OperationKind.ArrayInitializer] = "var x = new[] { 1 };",
        [OperationKind.CollectionExpression] = "int[] x = [1];",
        [OperationKind.Spread] = "int[] x = [1]; int[] y = [.. x];",
        [OperationKind.With] = "var x = new { a = 1 } with { a = 2 };",
        [OperationKind.Range] = "var x = 1..2;",
        [OperationKind.Await] = "await Task.CompletedTask;",
        [OperationKind.TranslatedQuery] = "var x = from one in Model.Names select one;",
        [OperationKind.InterpolatedString] = "var x = $\"a{1}\";",
        [OperationKind.InterpolatedStringText] = "var x = $\"a{1}\";",
        [OperationKind.Interpolation] = "var x = $\"a{1}\";",
        [OperationKind.InterpolatedStringAddition] = "var x = string.Create(null, $\"a{Model.Number}\" + $\"b{Model.Number}\");",
        [OperationKind.InterpolatedStringHandlerCreation] = "var x = string.Create(null, $\"a{Model.Number}\");",
        [OperationKind.InterpolatedStringAppendFormatted] = "var x = string.Create(null, $\"a{Model.Number}\");",
        [OperationKind.InterpolatedStringAppendLiteral] = "var x = string.Create(null, $\"a{Model.Number}\");",
        [OperationKind.InterpolatedStringHandlerArgumentPlaceholder] = "var x = new System.Text.StringBuilder().Append($\"a{Model.Number}\");",
        [OperationKind.IsType] = "var x = Model.Anything is string;",
        [OperationKind.IsPattern] = "var x = Model.Number is 1;",
        [OperationKind.ConstantPattern] = "var x = Model.Number is 1;",
        [OperationKind.DeclarationPattern] = "var x = Model.Anything is string y;",
        [OperationKind.RecursivePattern] = "var x = Model is { Number: 1 };",
        [OperationKind.PropertySubpattern] = "var x = Model is { Number: 1 };",
        [OperationKind.DiscardPattern] = "var x = Model.Number switch { _ => 1 };",
        [OperationKind.NegatedPattern] = "var x = Model.Number is not 1;",
        [OperationKind.BinaryPattern] = "var x = Model.Number is 1 or 2;",
        [OperationKind.TypePattern] = "var x = Model.Anything is string or int;",
        [OperationKind.RelationalPattern] = "var x = Model.Number is > 1;",
        [OperationKind.ListPattern] = "var x = Model.Names is [\"a\"];",
        [OperationKind.SlicePattern] = "var x = Model.Names is [\"a\", ..];",
    };

    private static readonly Dictionary<OperationKind, string> Reported = new()
    {
        [OperationKind.None] = "unsafe { fixed (char* x = \"a\") { } }",
        [OperationKind.AddressOf] = "unsafe { var x = 1; var y = &x; }",
        [OperationKind.FunctionPointerInvocation] = "unsafe { delegate*<int, int> x = &Math.Abs; x(1); }",
    };

    private static readonly Dictionary<OperationKind, string> Nowhere = new()
    {
        [OperationKind.Stop] = "Visual Basic",
        [OperationKind.End] = "Visual Basic",
        [OperationKind.RaiseEvent] = "Visual Basic",
        [OperationKind.ReDim] = "Visual Basic",
        [OperationKind.ReDimClause] = "Visual Basic",
        [OperationKind.OmittedArgument] = "Visual Basic",
        [OperationKind.Parenthesized] = "Visual Basic; in C#, parentheses leave no trace",
        [OperationKind.Invalid] = "does not compile: UncompiledTemplateTests",
        [OperationKind.CollectionExpressionElementsPlaceholder] = "of a preview of C#, newer than the compiler that the guard is built with",
        [OperationKind.InterpolatedStringAppendInvalid] = "does not compile: UncompiledTemplateTests",
        [OperationKind.FlowCapture] = "of control-flow graphs",
        [OperationKind.FlowCaptureReference] = "of control-flow graphs",
        [OperationKind.IsNull] = "of control-flow graphs",
        [OperationKind.CaughtException] = "of control-flow graphs",
        [OperationKind.StaticLocalInitializationSemaphore] = "of control-flow graphs",
        [OperationKind.FlowAnonymousFunction] = "of control-flow graphs",
        [OperationKind.FieldInitializer] = "the root of a field of @functions, and no part of a statement",
        [OperationKind.PropertyInitializer] = "the root of a property of @functions, and no part of a statement",
        [OperationKind.ParameterInitializer] = "the root of a default value, and no part of a statement",
        [OperationKind.MethodBody] = "the root of a method, and no part of a statement",
        [OperationKind.ConstructorBody] = "the root of a constructor, and no part of a statement",
        [OperationKind.Attribute] = "runs nothing",
    };

    public static TheoryData<OperationKind> All => [.. Followed.Keys, .. Reported.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_operation_is_followed_or_reported_and_what_comes_after_it_is_judged(OperationKind kind)
    {
        var marked = MarkedText.Read($$"""
            @model global::Site.SampleModel
            @functions { class Holder { public Holder Inner => this; public int Number { get; set; } } [System.Runtime.CompilerServices.InlineArray(2)] struct Buffer { private int _first; } }
            @{ {{(Followed.TryGetValue(kind, out var followed) ? followed : Reported[kind])}} }
            <script>var a = "@[RH0001|Model.Name|]";</script>
            """);
        var templates = new Dictionary<string, SourceText> { [Path] = marked.Text };
        var (site, _) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>());
        site = site.WithOptions(site.Options.WithAllowUnsafe(true));
        Assert.Empty(site.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        Assert.Contains(kind, Kinds(site));

        var diagnostics = (await InMemoryRazor.GuardAsync(site, templates))[Path].ToList();

        Assert.Contains(diagnostics, one => one.Id == "RH0001" && one.Place == marked.Marks[0].Place);
        Assert.Equal(followed is null, diagnostics.Exists(one => one.Id == "RH0012"));
        Assert.All(diagnostics, one => Assert.Contains(one.Id, (string[])["RH0001", "RH0012"]));
    }

    [Fact]
    public void Every_kind_of_the_compiler_is_one_of_these() =>
        Assert.Equal(typeof(OperationKind).GetFields().Where(one => one.IsLiteral && one.GetCustomAttribute<ObsoleteAttribute>() is null).Select(one => (OperationKind)one.GetRawConstantValue()!).Distinct().Order(), Followed.Keys.Concat(Reported.Keys).Concat(Nowhere.Keys).Order());

    private static IEnumerable<OperationKind> Kinds(CSharpCompilation site)
    {
        var tree = site.SyntaxTrees.Single(one => one.FilePath.EndsWith("Template_cshtml.g.cs", StringComparison.Ordinal));
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(one => one.Identifier.ValueText == "ExecuteAsync");

        return site.GetSemanticModel(tree).GetOperation(method)!.Descendants().Select(one => one.Kind);
    }
}
