using Ledger.Service.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ledger.Service.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-settings");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void All_mistakes_in_the_settings_are_told_at_once()
    {
        var mistakes = Assert.Throws<SettingsException>(() => Of(
            ("Database", "Host"), ("Listen", "ftp://127.0.0.1"), ("Limits:PageItems", "0"), ("Limits:EventBytes", "many"), ("Limits:RequestTime", "30"), ("Limits:PageItem", "5"), ("Contact:Email", "nobody"), ("Limit:Wait", "1")));

        Assert.Equal(
            """
            The settings have 8 mistakes; docs/operations.md lists them all:
              Ledger:Contact:Email: is not a valid e-mail address.
              Ledger:Limit is not a setting. Did you mean Limits?
              Ledger:Limits:EventBytes is 'many': give a whole number.
              Ledger:Limits:PageItem is not a setting. Did you mean PageItems?
              Ledger:Limits:RequestTime is '30': give a time as 00:00:30.
              Ledger:Limits:PageItems: must be between 1 and 9999.
              Ledger:Database: is not a connection string: write it as Host=127.0.0.1;Username=ledger;Password=...;Database=ledger.
              Ledger:Listen: must be an address such as http://127.0.0.1:5141.
            """.ReplaceLineEndings(),
            mistakes.Message);
    }

    [Fact]
    public void A_connection_string_is_never_repeated() =>
        Assert.DoesNotContain("secret", Assert.Throws<SettingsException>(() => Of(("Database", "Password=secret;Hots=x"))).Message);

    [Fact]
    public void A_file_the_file_that_is_named_and_the_environment_are_laid_over_each_other()
    {
        Write("appsettings.json", """{ "Ledger": { "Limits": { "PageItems": 7, "BatchEvents": 8 } } }""");
        var named = Write("own.json", """{ "Ledger": { "Limits": { "BatchEvents": 9 } } }""");

        var settings = SettingsReader.Read(folder.FullName, Variables(("LEDGER_SETTINGS", named), ("LEDGER_DATABASE", "Host=here")));

        Assert.Equal(("Host=here", 7, 9), (settings.Database, settings.Limits.PageItems, settings.Limits.BatchEvents));
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_that_is_not_json_are_told_with_the_other_mistakes()
    {
        Write("appsettings.json", "{ not json");

        var mistakes = Assert.Throws<SettingsException>(() => SettingsReader.Read(folder.FullName, Variables(("LEDGER_SETTINGS", Path.Combine(folder.FullName, "gone.json")))));

        Assert.Contains("appsettings.json is not JSON: line 1", mistakes.Message);
        Assert.Contains("gone.json is not there", mistakes.Message);
        Assert.Contains("Ledger:Database: is required", mistakes.Message);
    }

    [Fact]
    public void The_settings_that_ship_need_only_a_database() =>
        Assert.Equal("Host=here", SettingsReader.Read(AppContext.BaseDirectory, Variables(("LEDGER_DATABASE", "Host=here"))).Database);

    private static LedgerSettings Of(params (string Key, string Value)[] settings) =>
        SettingsReader.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Ledger:{setting.Key}", (string?)setting.Value))).Build());

    private static Func<string, string?> Variables(params (string Name, string Value)[] set) => name => set.FirstOrDefault(one => one.Name == name).Value;

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
