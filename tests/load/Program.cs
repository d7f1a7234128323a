using System.Globalization;
using System.Net.Sockets;
using RazorHello.Load;

// Figures are written the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    object figures = args switch
    {
        ["idle", var site] => await Idle.RunAsync(site),
        ["malformed", var site, .. var rest] => await MalformedRequests.RunAsync(site, Number(rest, 0, Random.Shared.Next()), Number(rest, 1, 100_000)),
        ["sigterm", var site, .. var rest] => await Sigterm.RunAsync(site, Number(rest, 0, 20)),
        ["names"] => ExpectedGreeting.Table(),
        _ => throw new LoadException("""
            idle FOLDER                       idle, slow and deaf connections
            malformed FOLDER [SEED] [COUNT]   malformed requests
            sigterm FOLDER [TIMES]            SIGTERM under load
            names                             the names that load.lua sends, and how each is greeted
            FOLDER is what dotnet publish wrote.
            """),
    };
    Console.WriteLine(figures);

    return 0;
}
catch (Exception exception) when (exception is LoadException or SocketException)
{
    Console.WriteLine(exception.Message);

    return 1;
}

static int Number(string[] arguments, int index, int otherwise) =>
    arguments.Length > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;

// What comes with ASP.NET Core would make it public, and the tests could not tell it from the site's.
internal sealed partial class Program;
