using System.Runtime.InteropServices;

/// <summary>
/// Tells how much a server has allocated whenever it gets the signal SIGUSR1, in a process that was started with this
/// assembly as <c>DOTNET_STARTUP_HOOKS</c>; the runtime finds the class by its name.
/// </summary>
internal static class StartupHook
{
    private const int SigUsr1 = 10;

    private static PosixSignalRegistration? _registration;

    /// <summary>Runs before the program.</summary>
    public static void Initialize() =>
        _registration = PosixSignalRegistration.Create((PosixSignal)SigUsr1, static context =>
        {
            context.Cancel = true;
            Console.WriteLine($"allocated: {GC.GetTotalAllocatedBytes(precise: true)}");
        });
}
