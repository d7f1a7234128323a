using System.Globalization;
using RazorHello.Load;

// Figures are written the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    Console.WriteLine(args switch
    {
        ["idle", var site] => string.Join(" ", (await Idle.RunAsync(site)) is var f ? [f.Quiet, f.Flooded, f.Cut, string.Join(",", f.Memory)] : new object[0]),
        ["malformed", var site, .. var rest] => Text(await MalformedRequests.RunAsync(site, Number(rest, 0, Random.Shared.Next()), Number(rest, 1, 100_000))),
        ["sigterm", var site, .. var rest] => Text(await Sigterm.RunAsync(site, Number(rest, 0, 20))),
        _ => throw new LoadException("""
            malformed FOLDER [SEED] [COUNT]   malformed requests
            sigterm FOLDER [TIMES]            SIGTERM under load
            FOLDER is what dotnet publish wrote.
            """),
    });

    return 0;
}
catch (LoadException exception)
{
    Console.WriteLine(exception.Message);

    return 1;
}

static int Number(string[] arguments, int index, int otherwise) =>
    arguments.Length > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;

static string Text(object figures) => figures.ToString()!;
