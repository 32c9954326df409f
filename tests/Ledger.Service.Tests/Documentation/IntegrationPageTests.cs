namespace Ledger.Service.Tests.Documentation;

/// <summary>The examples in docs/integration.md, run from top to bottom by the programs that they are written for.</summary>
public sealed class IntegrationPageTests(OpenToThisMachine service) : IClassFixture<OpenToThisMachine>
{
    private static readonly Dictionary<string, (string Program, string[] Before, string File)> programs = new()
    {
        ["sh"] = ("bash", [], "example.sh"),
        ["python"] = ("python3", [], "example.py"),
        ["csharp"] = ("dotnet", ["run"], "example.cs"),
    };

    [ProgramsFact("bash", "curl", "python3")]
    public async Task Every_example_prints_what_the_page_says()
    {
        var page = await File.ReadAllTextAsync(Repository.PathTo("docs", "integration.md"));
        var examples = Example.All(page);
        Assert.Equal(Example.CodeBlocks(page), examples.Count);

        var folder = Directory.CreateTempSubdirectory("ledger-examples-");
        try
        {
            // Temporary files may stand in the checkout, whose rules for building are not those of a reader of the page.
            foreach (var rules in new[] { "Directory.Build.props", "Directory.Packages.props" })
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, rules), "<Project />");
            foreach (var example in examples)
            {
                var (program, before, file) = programs[example.Language];
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), example.Code);
                var said = (await Programs.Run(folder.FullName, program, [.. before, file], service.Environment)).Output;
                Assert.True(example.IsPrintedBy(said), $"{example.Code}\nprinted\n{said}\nand not\n{example.Printed}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
