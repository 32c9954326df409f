using System.Runtime.Versioning;
using Ledger.Cli.Tests.Running;
using Ledger.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Cli.Tests;

[UnsupportedOSPlatform("windows")] // file modes
public sealed class TokenTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-cli-test");
    private readonly LedgerSession session = new();

    private string KeyPath => Path.Combine(folder.FullName, "sign-in", "key.pem");

    [Fact]
    public async Task A_token_names_its_holder_and_its_roles_and_is_signed_with_the_key_in_the_file()
    {
        var token = new JsonWebToken((await session.Ask($"token --role source --role finance --municipality 0141 --municipality 0150 --subject night-run --for 30m --key {KeyPath}")).Trim());

        using var key = KeyFile.Read(KeyPath);
        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = LocalIssuer.Name,
            ValidAudience = LocalIssuer.Audience,
            IssuerSigningKey = LocalIssuer.Key(key),
            LifetimeValidator = (notBefore, expires, _, _) => notBefore <= session.Now && session.Now < expires,
        });
        Assert.True(judged.IsValid, judged.Exception?.Message);
        Assert.Equal("ES256", token.Alg);
        Assert.Equal("night-run", token.Subject);
        Assert.Equal(session.Now.AddMinutes(30).UtcDateTime, token.ValidTo);
        Assert.Equal(22, token.Id.Length); // 128 bits
        Assert.Equal(["source@0141", "finance@0141", "source@0150", "finance@0150"], token.Claims.Where(claim => claim.Type == LocalIssuer.RoleClaim).Select(claim => claim.Value));
    }

    [Fact]
    public async Task The_key_is_made_once_for_its_owner_alone()
    {
        await session.Ask($"token --role auditor --municipality 0141 --key {KeyPath}");
        var made = await File.ReadAllTextAsync(KeyPath);
        await session.Ask($"token --role auditor --municipality 0141 --key {KeyPath}");

        Assert.Equal(made, await File.ReadAllTextAsync(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_refused()
    {
        await session.Ask($"token --role auditor --municipality 0141 --key {KeyPath}");
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var said = await session.Ledger($"token --role auditor --municipality 0141 --key {KeyPath}");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("chmod 600", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
    }

    [Fact]
    public async Task A_folder_for_a_key_is_refused_and_no_key_is_left_beside_it()
    {
        var said = await session.Ledger($"token --role auditor --municipality 0141 --key {folder.FullName}");

        Assert.Equal((ExitCode.Refused, $"{folder.FullName} is a folder: name a file for the key of the local issuer."), (said.Code, said.Error.TrimEnd()));
        Assert.Empty(Directory.GetFiles(folder.Parent!.FullName, $"{folder.Name}.*"));
    }

    [Fact]
    public async Task A_file_that_holds_no_key_is_refused_and_stays()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        await File.WriteAllTextAsync(KeyPath, "not a key");
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var said = await session.Ledger($"token --role auditor --municipality 0141 --key {KeyPath}");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("holds no private key", said.Error, StringComparison.Ordinal);
        Assert.Equal("not a key", await File.ReadAllTextAsync(KeyPath));
    }

    [Theory]
    [InlineData("token --role auditor --municipality 0141", "Set LEDGER_SIGN_IN_KEY")]
    [InlineData("token --role auditr --municipality 0141 --key k", "Did you mean auditor?")]
    [InlineData("token --role auditor --municipality 141 --key k", "four digits")]
    [InlineData("token --role auditor --key k", "--municipality")]
    [InlineData("token --role auditor --municipality 0141 --for 8 --key k", "as 30m, 8h or 7d")]
    [InlineData("token --role auditor --municipality 0141 --for 32d --key k", "at most 31d")]
    public async Task A_mistake_is_answered_with_what_was_meant(string line, string answer)
    {
        var said = await session.Ledger(line);

        Assert.Equal(ExitCode.Usage, said.Code);
        Assert.Contains(answer, said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("k"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
