using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RazorHello.Benchmarks;

/// <summary>The same page in other languages: <c>peers/</c>.</summary>
internal static class Peers
{
    private const string Python = "/usr/bin/python3";

    // Newer than Debian's, and what Fastify asks for.
    private static readonly string Node = $"node-linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>All of them.</summary>
    public static readonly Contender[] All =
    [
        new("fastify", "Fastify, eta", lab => In(lab, "fastify", $"node_modules/{Node}/bin/node", "server.js"), FastifyAsync)
        {
            Tools = [new("npm", "npm", "--version")],
            PrepareAsync = lab => Command.RunAsync("npm", ["ci", "--loglevel", "error", "--ignore-scripts", "--no-audit", "--no-fund"], lab.Peer("fastify")),
        },
        new("go", "Go, html/template", lab => In(lab, "go", "server"), (_, _) => Command.RunAsync("go", ["env", "GOVERSION"]))
        {
            Tools = [new("golang-go", "go", "version")],
            PrepareAsync = lab => Command.RunAsync("go", ["build", "-o", "server"], lab.Peer("go")),
        },
        new("flask", "Flask, Jinja2", lab => Gunicorn(lab, "flask_app:app"), (_, _) => PythonAsync("flask", "jinja2", "gunicorn"))
        {
            Tools = [new("python3-flask", Python, "-c", "import flask"), new("gunicorn", Python, "-c", "import gunicorn")],
        },
        new("django", "Django", lab => Gunicorn(lab, "django_app:application"), (_, _) => PythonAsync("django", "gunicorn"))
        {
            Tools = [new("python3-django", Python, "-c", "import django"), new("gunicorn", Python, "-c", "import gunicorn")],
        },
    ];

    private static ProcessStartInfo Gunicorn(Lab lab, string app) => In(lab, "python", Python, "-m", "gunicorn", "--workers", "2", "--bind", "127.0.0.1:0", app);

    private static ProcessStartInfo In(Lab lab, string peer, string command, params string[] arguments) => new(Path.Combine(lab.Peer(peer), command), arguments)
    {
        WorkingDirectory = lab.Peer(peer),
        Environment = { ["FIXED"] = lab.FixedFile, ["NODE_ENV"] = "production" },
    };

    private static Task<string> PythonAsync(params string[] modules) =>
        Command.RunAsync(Python, ["-c", $"import platform, {string.Join(", ", modules)}; print('Python', platform.python_version(), {string.Join(", ", modules.Select(module => $"'{module}', {module}.__version__"))})"]);

    private static Task<string> FastifyAsync(Server server, Lab lab) =>
        Command.RunAsync(Path.Combine(lab.Peer("fastify"), "node_modules", Node, "bin", "node"), ["-p", "'Node.js ' + process.versions.node + ' ' + ['fastify', 'eta'].map(name => name + ' ' + require(`./node_modules/${name}/package.json`).version).join(' ')"], lab.Peer("fastify"));
}
