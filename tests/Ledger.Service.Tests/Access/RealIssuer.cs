using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Ledger.Service.Tests.Access;

/// <summary>
/// The npm package oidc-provider, a certified OpenID Connect issuer, on 127.0.0.1. Installed by its lock file into data/, which git
/// ignores, when it is first needed. It ends when its input closes, so also with this process.
/// </summary>
internal sealed class RealIssuer : IAsyncDisposable
{
    private static readonly string[] files = [".npmrc", "package.json", "package-lock.json", "issuer.js"];
    private readonly Process process;

    private RealIssuer(Process process, string authority)
    {
        this.process = process;
        Authority = authority;
    }

    public string Authority { get; }

    public static async Task<RealIssuer> Start()
    {
        var folder = await Install();
        var node = Run(folder, "node", "issuer.js");
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

    private static async Task<string> Install()
    {
        var repository = Repository(new DirectoryInfo(AppContext.BaseDirectory));
        var source = Path.Combine(repository, "tests", "Ledger.Service.Tests", "Access", "OidcProvider");
        var folder = Path.Combine(repository, "data", "oidc-provider");
        var installed = Path.Combine(folder, "node_modules", "installed");
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);

        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted)
            return folder;

        using var npm = Run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        npm.StandardInput.Close();
        var (said, complained) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {folder}: {await said}{await complained}");
        await File.WriteAllTextAsync(installed, wanted);
        return folder;
    }

    private static Process Run(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string Repository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? folder.FullName : Repository(folder.Parent!);
}
