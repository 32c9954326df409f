using Ledger.Cli.Tests.Running;
using Ledger.Tests;

namespace Ledger.Cli.Tests.Documentation;

public sealed class CommandLinePageTests
{
    [Fact]
    public void The_page_says_what_the_commands_do()
    {
        var root = CommandLine.Root(new Surroundings(Screen.Plain(TextWriter.Null), Screen.Plain(TextWriter.Null), _ => null, TimeProvider.System));
        var page = Path.Combine(Repository(new DirectoryInfo(AppContext.BaseDirectory)), "docs", "command-line.md");

        Approval.Same(CommandLinePage.Of(root), page, Path.ChangeExtension(page, ".received.md"));
    }

    private static string Repository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? folder.FullName : Repository(folder.Parent!);
}
