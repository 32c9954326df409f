using Ledger.Service.Hosting;

try
{
    await LedgerHost.Build(SettingsReader.Read(AppContext.BaseDirectory, Environment.GetEnvironmentVariable)).RunAsync();
    return 0;
}
catch (SettingsException mistakes)
{
    await Console.Error.WriteLineAsync($"ledger-service: {mistakes.Message}");
    return 2;
}
