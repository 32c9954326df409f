using System.CommandLine;
using System.Text;
using Ledger.Cli.Commands;
using Ledger.Cli.Help;
using Ledger.Exchange.Tables;

namespace Ledger.Cli.Tests.Documentation;

/// <summary>The page docs/command-line.md, made from the commands themselves.</summary>
internal static class CommandLinePage
{
    private const string Opening = """
        # Command line

        `ops/ledger` builds and runs the command `ledger`. This page is made from the commands; `ledger COMMAND --help` says the same.

        - **Database.** `--database`, or the environment variable `LEDGER_DATABASE`: an Npgsql connection string. `ops/ledger` uses the cluster that `ops/up` started when neither is given. `ledger schema apply` creates the tables; every other command refuses a database whose tables are not those of this program.
        - **Municipality.** `--municipality CODE`, which may be left out while there is only one.
        - **Days** are written 2021-12-31. A period is half-open: `--until` is the first day after it, so the year 2021 is `--from 2021-01-01 --until 2022-01-01`.
        - **Known** is a position (digits alone), a time in UTC (2022-02-14T09:30:00Z, or with an offset), or a day, of which the end in UTC is meant.
        - **Answers** go to standard output: a table for people, `--json` (one object a line) or `--csv` (a header line, RFC 4180) for programs. The fields listed here are in both, in this order, unless said otherwise; in JSON a field without a value is null, in CSV it is empty. Days are 2021-12-31, moments 2022-02-14T09:30:00Z with up to six decimals, numbers have a point. Field names do not change; fields may be added.
        - **Messages and progress** go to standard error. Colour only on a terminal, and not when `NO_COLOR` is set.

        ## Exit codes

        | code | meaning |
        | --- | --- |
        """;

    public static string Of(Command root)
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var code in Enum.GetValues<ExitCode>())
            page.Append($"\n| {(int)code} | {code.Meaning()} |");
        page.Append('\n');
        foreach (var command in HelpTests.All(root).OfType<LedgerCommand>().Where(command => command.Action is not null))
            Write(command, page);
        return page.ToString();
    }

    private static void Write(LedgerCommand command, StringBuilder page)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"));
        page.Append($"\n## {Mistakes.Path(command)}{arguments}\n\n{command.Description}\n");
        WriteTable(page, "| | |", command.Arguments.Select(argument => ($"`{argument.Name}`", argument.Description))
            .Concat(command.Options.Where(option => option.Name is not ("--json" or "--csv")).Select(option => (Usage(option), option.Required ? $"Required. {option.Description}" : option.Description))));
        page.Append('\n');
        foreach (var (line, meaning) in command.Examples)
            page.Append($"    {line}\n        {meaning}\n");
        WriteTable(page, "| field | meaning |", command.Fields.Select(field => ($"`{field.Name}`", (string?)field.Meaning)));
        if (command.Remark is { } remark)
            page.Append($"\n{remark}\n");
    }

    private static void WriteTable(StringBuilder page, string heading, IEnumerable<(string Name, string? Meaning)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        page.Append($"\n{heading}\n| --- | --- |\n");
        foreach (var (name, meaning) in all)
            page.Append($"| {name.Replace("|", "\\|")} | {meaning?.Replace("|", "\\|")} |\n");
    }

    private static string Usage(Option option) =>
        string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`")) + (option.HelpName is { } value ? $" {value}" : "");
}
