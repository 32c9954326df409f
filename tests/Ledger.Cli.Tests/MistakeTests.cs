using Ledger.Cli.Tests.Running;

namespace Ledger.Cli.Tests;

public sealed class MistakeTests(SmallTown town) : IClassFixture<SmallTown>
{
    [Theory]
    [InlineData("figur caseload --on 2021-12-31", ExitCode.Usage, "Did you mean figure?")]
    [InlineData("figure caseload --on 2021-12-31 --knwon 5", ExitCode.Usage, "Did you mean --known?")]
    [InlineData("municipality ad 0141", ExitCode.Usage, "Did you mean add?")]
    [InlineData("events 9999", ExitCode.Usage, "'ledger events' does not take '9999'.")]
    [InlineData("figure caselod --on 2021-12-31", ExitCode.Usage, "Did you mean 'caseload'?")]
    [InlineData("measures caselod", ExitCode.Usage, "Did you mean 'caseload'?")]
    [InlineData("figure caseload --on 2021-12-31 --by sxe", ExitCode.Usage, "Did you mean 'sex'?")]
    [InlineData("figure caseload --on 2021-12-31 --where scheme=pww", ExitCode.Usage, "Did you mean 'pw'?")]
    [InlineData("figure caseload --on 31-12-2021", ExitCode.Usage, "write year, month and day as 2021-12-31")]
    [InlineData("figure caseload --on 2021-12-31 --known yesterday", ExitCode.Usage, "write a day")]
    [InlineData("figure caseload --on 2021-12-31 --known 5 --recorded 2021-12-31", ExitCode.Usage, "Choose one moment")]
    [InlineData("figure caseload", ExitCode.Usage, "Give a reference date")]
    [InlineData("figure caseload --from 2021-01-01 --until 2022-01-01", ExitCode.Usage, "ask it on one day")]
    [InlineData("series inflow --every week --from 2021-01-01 --until 2022-01-01", ExitCode.Usage, "There is no interval 'week'")]
    [InlineData("series inflow --every month --from 2021-01-01 --until 2021-12-31", ExitCode.Usage, "end on 2022-01-01")]
    [InlineData("events --type benefit_endd", ExitCode.Usage, "Did you mean benefit_ended?")]
    [InlineData("events --json --csv", ExitCode.Usage, "Choose one form")]
    [InlineData("events --municipality 9998", ExitCode.NotFound, "Did you mean 9999?")]
    [InlineData("events --municipality Klein", ExitCode.Usage, "four digits")]
    [InlineData("dossier 4711", ExitCode.NotFound, "There is no dossier '4711' in 9999 Klein")]
    [InlineData("dossier 1001 --known 4711", ExitCode.NotFound, "has come to 9")]
    [InlineData("correct 4711 --set reason=death --reason test", ExitCode.NotFound, "has positions 1 to 9")]
    [InlineData("correct 7 --set raeson=death --reason test", ExitCode.Usage, "Did you mean reason?")]
    [InlineData("correct 7 --set reason=dead --reason test", ExitCode.Usage, "/reason is 'dead', which is not in its code list. Did you mean death?")]
    [InlineData("correct 7 --set effectiveOn=31-12-2021 --reason test", ExitCode.Usage, "/effectiveOn is '31-12-2021'. Give a day as 2019-05-01.")]
    [InlineData("series inflow --every month --from 2021-06-01 --until 2021-01-01", ExitCode.Usage, "The period from 2021-06-01 until 2021-01-01 has no days: give a later end.")]
    [InlineData("figure caseload --on 2021-12-31 --known 4711", ExitCode.Usage, "There is no position 4711 yet: the journal of 9999 has come to 9.")]
    [InlineData("target show benefits-2022", ExitCode.NotFound, "There is no target 'benefits-2022', nor any other.")]
    [InlineData("correct 1 --set subject=claims --reason test", ExitCode.Refused, "only events of a dossier")]
    [InlineData("import nowhere.jsonl", ExitCode.NotFound, "There is no file 'nowhere.jsonl'")]
    [InlineData("import /", ExitCode.Refused, "'/' is a folder: name a file.")]
    [InlineData("import \"\"", ExitCode.Usage, "The name of a file is empty")]
    [InlineData("import /dev/null --set-aside /", ExitCode.Refused, "'/' is a folder: name a file.")]
    [InlineData("report --quarter 2021-Q4 --out \"\"", ExitCode.Usage, "The name of a file is empty")]
    [InlineData("measures add /dev/null", ExitCode.Refused, "/dev/null, line 1: The file holds 0 documents: give one for every measure.")]
    [InlineData("import /etc/passwd/x", ExitCode.NotFound, "There is no file '/etc/passwd/x'")]
    [InlineData("accounts add /", ExitCode.Refused, "'/' is a folder: name a file.")]
    [InlineData("statements add nowhere.yaml", ExitCode.NotFound, "There is no file 'nowhere.yaml'")]
    [InlineData("benchmark import / --profile cbs-37789ksz --retrieved 2020-01-01", ExitCode.Refused, "'/' is a folder: name a file.")]
    [InlineData("report --quarter 2021-Q4 --out /", ExitCode.Refused, "'/' is a folder: name a file.")]
    [InlineData("report --quarter 2021-Q4 --out /nowhere/report.html", ExitCode.NotFound, "there is no folder '/nowhere'")]
    [InlineData("sisa 2021 --xlsx /etc/passwd/sisa.xlsx", ExitCode.NotFound, "there is no folder '/etc/passwd'")]
    [InlineData("municipality add 9999 --name Groot", ExitCode.Refused, "is here already as Klein")]
    public async Task A_mistake_is_answered_with_what_was_meant(string line, ExitCode code, string answer)
    {
        var said = await town.Session.Ledger(line);

        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
        Assert.Equal(code, said.Code);
        Assert.Empty(said.Out);
    }

    [Fact]
    public async Task Without_a_database_the_command_says_how_to_name_one()
    {
        var said = await new LedgerSession().Ledger("status");

        Assert.Equal(ExitCode.Database, said.Code);
        Assert.Contains("Set LEDGER_DATABASE", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status --database Host=/nowhere;Database=ledger;Username=x", "cannot be reached")]
    [InlineData("status --database nonsense", "not a connection string")]
    public async Task A_database_that_cannot_be_reached_is_told_in_one_line(string line, string answer)
    {
        var said = await new LedgerSession().Ledger(line);

        Assert.Equal(ExitCode.Database, said.Code);
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
        Assert.Single(said.Error.TrimEnd().Split('\n'));
    }
}
