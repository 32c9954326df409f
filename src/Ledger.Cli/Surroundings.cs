namespace Ledger.Cli;

/// <summary>What a command meets outside itself: two streams, the environment and the time.</summary>
/// <param name="Out">For answers, and nothing else.</param>
/// <param name="Error">For progress and messages.</param>
/// <param name="Environment">The value of an environment variable, or null.</param>
internal sealed record Surroundings(Screen Out, Screen Error, Func<string, string?> Environment, TimeProvider Time)
{
    public static Surroundings OfProcess()
    {
        var hasColour = string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Surroundings(
            Screen.Of(Buffered(Console.OpenStandardOutput()), Console.IsOutputRedirected, hasColour),
            Screen.Of(Console.Error, Console.IsErrorRedirected, hasColour),
            System.Environment.GetEnvironmentVariable,
            TimeProvider.System);
    }

    /// <summary>A system call for every line would make a long answer slow; whoever waits flushes.</summary>
    private static StreamWriter Buffered(Stream stream) => new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024);
}

/// <summary>Where text is written.</summary>
/// <param name="IsTerminal">Somebody looks at it: lines may be drawn again.</param>
/// <param name="HasColour">Never true of a file or a pipe.</param>
/// <param name="Width">In characters; <see cref="Unlimited"/> for a file or a pipe.</param>
internal sealed record Screen(TextWriter Writer, bool IsTerminal, bool HasColour, int Width)
{
    public const int Unlimited = int.MaxValue;

    public static Screen Of(TextWriter writer, bool isRedirected, bool hasColour) => isRedirected
        ? Plain(writer)
        : new Screen(writer, IsTerminal: true, hasColour, Console.WindowWidth is > 0 and var width ? width : 80);

    /// <summary>A file or a pipe.</summary>
    public static Screen Plain(TextWriter writer) => new(writer, IsTerminal: false, HasColour: false, Unlimited);

    public string Strong(string text) => HasColour ? $"\e[1m{text}\e[0m" : text;

    public string Faint(string text) => HasColour ? $"\e[2m{text}\e[0m" : text;

    public string Alarm(string text) => HasColour ? $"\e[31m{text}\e[0m" : text;
}
