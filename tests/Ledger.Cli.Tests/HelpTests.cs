using System.CommandLine;
using System.CommandLine.Parsing;
using Ledger.Cli.Commands;
using Ledger.Cli.Help;
using Ledger.Cli.Tests.Running;
using Ledger.Exchange.Profiles;
using Ledger.Tests;

namespace Ledger.Cli.Tests;

public sealed class HelpTests
{
    private readonly LedgerSession session = new();

    private static Command Root => CommandLine.Root(new Surroundings(Screen.Plain(TextWriter.Null), Screen.Plain(TextWriter.Null), _ => null, TimeProvider.System));

    [Fact]
    public async Task Help_lists_the_commands_and_the_exit_codes() => Approval.Approve(await session.Ask("--help"));

    [Fact]
    public async Task Help_of_a_command_ends_with_examples() => Approval.Approve(await session.Ask("figure --help"));

    [Theory]
    [InlineData("sisa file", "  ledger sisa file <YEAR> [options]")]
    [InlineData("vangnet add", "  ledger vangnet add <FILE> [options]")]
    [InlineData("measures add", "  ledger measures add <FILE> [options]")]
    [InlineData("sisa", "  ledger sisa <YEAR> [command] [options]")]
    public async Task Usage_of_a_command_below_another_asks_for_no_argument_of_the_other(string command, string usage) =>
        Assert.Contains(usage, (await session.Ask($"{command} --help")).Split(Environment.NewLine));

    [Fact]
    public void Every_command_has_examples_that_it_understands()
    {
        foreach (var command in All(Root).OfType<LedgerCommand>())
        {
            Assert.NotEmpty(command.Examples);
            foreach (var (line, _) in command.Examples)
            {
                var given = Root.Parse([.. CommandLineParser.SplitCommandLine(line.Split("||")[0].Replace('\'', '"')).Skip(1)]);
                Assert.True(given.Errors.Count == 0, $"{line}: {string.Join(" ", given.Errors.Select(error => error.Message))}");
                Assert.StartsWith(Mistakes.Path(command), Mistakes.Path(given.CommandResult.Command), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_field_of_an_answer_is_explained()
    {
        foreach (var field in All(Root).OfType<LedgerCommand>().SelectMany(command => command.Fields))
            Assert.False(string.IsNullOrEmpty(field.Meaning), field.Name);
    }

    [Fact]
    public async Task Help_of_import_names_every_shipped_profile()
    {
        var help = await session.Ask("import --help");

        Assert.All(ShippedProfiles.All, profile => Assert.Contains(profile.Id, help, StringComparison.Ordinal));
    }

    internal static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
