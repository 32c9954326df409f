using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Ledger.Service.Tests.Access;

/// <summary>
/// The npm package oidc-provider, a certified OpenID Connect issuer, on 127.0.0.1. It ends when its input closes, so also with this process.
/// </summary>
internal sealed class RealIssuer : IAsyncDisposable
{
    private readonly Process process;

    private RealIssuer(Process process, string authority)
    {
        this.process = process;
        Authority = authority;
    }

    public string Authority { get; }

    public static async Task<RealIssuer> Start()
    {
        var folder = await NodePackage.Install(Path.Combine("Access", "OidcProvider"), "issuer.js");
        var node = Programs.Start(folder, "node", ["issuer.js"]);
        var authority = await node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"oidc-provider did not start: {await node.StandardError.ReadToEndAsync()}");
        return new RealIssuer(node, authority);
    }

    /// <summary>An access token of the client named, for the audience named.</summary>
    public async Task<string> Token(string client, string audience)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Authority}/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:for-tests-only")));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["resource"] = audience });
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
