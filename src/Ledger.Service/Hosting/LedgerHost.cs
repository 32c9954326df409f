using Ledger.Journal;
using Ledger.Journal.Postgres;
using Ledger.Service.Access;
using Ledger.Service.Answering;
using Ledger.Service.Benchmarks;
using Ledger.Service.Books;
using Ledger.Service.Budget;
using Ledger.Service.Dossiers;
using Ledger.Service.Events;
using Ledger.Service.Figures;
using Ledger.Service.Health;
using Ledger.Service.Measures;
using Ledger.Service.Municipalities;
using Ledger.Service.OpenApi;
using Ledger.Service.Problems;
using Ledger.Service.ProcessingLog;
using Ledger.Service.Publications;
using Ledger.Service.Reconciliation;
using Ledger.Service.Reports;
using Ledger.Service.Sisa;
using Ledger.Service.Subscriptions;
using Ledger.Service.Targets;
using Ledger.Service.Telemetry;
using Ledger.Service.Vangnet;
using Microsoft.AspNetCore.Http.Timeouts;
using Npgsql;

namespace Ledger.Service.Hosting;

/// <summary>The service put together: what it is made of, and the order in which a request goes through it.</summary>
public static class LedgerHost
{
    /// <param name="adjust">Lays other parts in the place of some, before the host is built.</param>
    public static WebApplication Build(LedgerSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Listen.ToString());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Limits.BatchBytes;
        });
        AddParts(builder.Services, settings);
        builder.AddTelemetry(settings.Telemetry);
        adjust?.Invoke(builder);

        var app = builder.Build();
        AddSteps(app, settings);
        MapAddresses(app);
        return app;
    }

    private static void AddParts(IServiceCollection services, LedgerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Limits);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(Liveness.Watched(settings.Database)));
        services.AddSingleton<IJournal>(_ => new PostgresJournal(settings.Database));
        services.AddSingleton<ServedMunicipalities>();
        services.AddHostedService(provider => provider.GetRequiredService<ServedMunicipalities>());
        services.AddSingleton<Receipts>();
        services.AddHostedService(provider => provider.GetRequiredService<Receipts>());
        services.AddSingleton<FigureQuestions>();
        services.AddAccessControl(settings.Access);
        services.AddProcessingLog(settings.ProcessingLog);
        services.AddSubscriptions(settings.Subscriptions);
        ApiDescriptionEndpoint.Add(services);
        services.AddExceptionHandler<Refusing>();
        services.ConfigureHttpJsonOptions(json => WireJson.Set(json.SerializerOptions));
        services.AddResponseCompression(compression =>
        {
            // No answer holds a secret that stays the same beside words that its caller chose, which is what compression under TLS can give away.
            compression.EnableForHttps = true;
            compression.MimeTypes = [MediaTypes.Json, MediaTypes.Csv, MediaTypes.Html, MediaTypes.Lines, MediaTypes.CloudEvent, Refusing.ContentType];
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = settings.Limits.RequestTime });
    }

    private static void AddSteps(WebApplication app, LedgerSettings settings)
    {
        app.Use(RequestSpans.Name);
        app.Use(EveryAnswer.AddHeaders);
        app.UseResponseCompression();
        app.UseStatusCodePages(context => Refusing.WriteBare(context.HttpContext));
        app.UseExceptionHandler(_ => { });
        app.Use(EveryAnswer.RefuseTrailingSlash);
        app.UseRouting();
        app.UseCors();
        app.UseRequestTimeouts();
        app.UseAccessControl(settings.Access);
    }

    private static void MapAddresses(WebApplication app)
    {
        var api = app.MapGroup("/v1");
        ApiDescriptionEndpoint.Map(api);
        HealthEndpoints.Map(api);
        var municipality = MunicipalityEndpoints.Map(api);
        EventEndpoints.Map(municipality);
        DossierEndpoints.Map(municipality);
        MeasureEndpoints.Map(municipality);
        FigureEndpoints.Map(municipality);
        TargetEndpoints.Map(municipality);
        BudgetEndpoints.Map(municipality);
        VangnetEndpoints.Map(municipality);
        SisaEndpoints.Map(municipality);
        PublicationEndpoints.Map(municipality);
        BenchmarkEndpoints.Map(municipality);
        ReportEndpoints.Map(municipality);
        BooksEndpoints.Map(municipality);
        ReconciliationEndpoints.Map(municipality);
        Subscribing.Map(municipality);
    }
}
