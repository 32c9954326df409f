using Ledger.Service.Hosting;

try
{
    var settings = SettingsReader.Read(AppContext.BaseDirectory, Environment.GetEnvironmentVariable);
    var app = LedgerHost.Build(settings, builder =>
    {
        // For the logging that it sets; the section of the ledger has been read.
        if (Environment.GetEnvironmentVariable(SettingsReader.FileVariable) is { Length: > 0 } file)
            builder.Configuration.AddJsonFile(Path.GetFullPath(file));
    });
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is SettingsException or KeyFileException)
{
    await Console.Error.WriteLineAsync($"ledger-service: {wrong.Message}");
    return 2;
}
