using System.Net.Http.Headers;
using Ledger.Service.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Ledger.Service.Tests.Access;

/// <summary>A host with nothing but access control and an endpoint or two, on a port of its own of 127.0.0.1.</summary>
internal sealed class GuardedHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private GuardedHost(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    /// <summary>Endpoints: figures and dossiers of a municipality, one that says nothing of rights, one without a municipality, and a public one.</summary>
    public static async Task<GuardedHost> Start(AccessSettings settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAccessControl(settings);
        var guarded = builder.Build();
        guarded.UseAccessControl(settings);
        var municipality = guarded.MapGroup("/v1/municipalities/{municipality}");
        municipality.MapGet("/figures", (Caller caller) => $"{caller.Subject} {caller.Client}").Requires(Right.ReadFigures);
        municipality.MapGet("/dossiers", () => "dossiers").Requires(Right.ReadDossiers);
        municipality.MapGet("/unsaid", () => "unsaid");
        municipality.MapGet("/by-name", () => "by name").RequireAuthorization();
        guarded.MapGet("/v1/measures", (Caller caller) => string.Join(' ', caller.Where(Right.ReadFigures))).Requires(Right.ReadFigures);
        guarded.MapGet("/v1/health", () => "healthy").AllowAnonymous();
        await guarded.StartAsync();
        return new GuardedHost(guarded);
    }

    public Task<HttpResponseMessage> Get(string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
