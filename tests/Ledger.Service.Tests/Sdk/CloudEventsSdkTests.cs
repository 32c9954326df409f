using System.Text.Json;
using Ledger.SignIn;

namespace Ledger.Service.Tests.Sdk;

/// <summary>The CloudEvents SDK for JavaScript, which is not ours, as a source and as a receiver.</summary>
public sealed class CloudEventsSdkTests(OpenToThisMachine service) : IClassFixture<OpenToThisMachine>
{
    [ProgramsFact("node", "npm")]
    public async Task The_SDK_sends_events_and_reads_them_back_from_feed_and_webhook()
    {
        var folder = await NodePackage.Install("Sdk", "exchange.js");

        var said = await Programs.Run(folder, "node", ["exchange.js"], service.Environment);

        Assert.Equal(0, said.ExitCode);
        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var journal = (await service.Client(Role.Auditor).GetAsync(ServiceUnderTest.Path("events?limit=1000")).Json()).GetProperty("events").EnumerateArray().Select(Name).ToList();
        Assert.Equal(["one", "two", "three"], journal[^3..].Select(name => name.Split(' ')[1]));
        Assert.Equal(journal, Told("fed"));
        Assert.Equal([.. journal, .. journal], Told("posted"));

        List<string> Told(string how) => [.. lines.Where(line => line.TryGetProperty(how, out _)).Select(line => $"{line.GetProperty("source")} {line.GetProperty(how)} {line.GetProperty("sequence")}")];
    }

    private static string Name(JsonElement e) => $"{e.GetProperty("source")} {e.GetProperty("id")} {e.GetProperty("sequence")}";
}
