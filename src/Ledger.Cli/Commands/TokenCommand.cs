using System.CommandLine;
using Ledger.Cli.Asking;
using Ledger.Cli.Help;
using Ledger.Domain;
using Ledger.SignIn;

namespace Ledger.Cli.Commands;

/// <summary>Signs in to the service on this machine, without an identity provider.</summary>
internal sealed class TokenCommand : LedgerCommand
{
    public const string KeyVariable = "LEDGER_SIGN_IN_KEY";

    private static readonly TimeSpan usual = TimeSpan.FromHours(8);

    private readonly Option<Role[]> roles = new("--role")
    {
        Description = $"What its holder is: {string.Join(", ", RoleNames.All)}. May be repeated.",
        HelpName = "ROLE",
        Required = true,
        CustomParser = result => Strict.ReadAll(result, Role),
    };

    private readonly Option<Municipality[]> municipalities = new("--municipality", "-m")
    {
        Description = "Where: CBS code of four digits. May be repeated.",
        HelpName = "CODE",
        Required = true,
        CustomParser = result => Strict.ReadAll(result, text => new Municipality(text)),
    };

    private readonly Option<TimeSpan> duration = new("--for")
    {
        Description = "How long it is valid: minutes, hours or days, at most 31 days. Default: 8h.",
        HelpName = "30m|8h|7d",
        CustomParser = result => Strict.Read(result, Duration.Parse),
    };

    private readonly Option<string> subject = new("--subject")
    {
        Description = "Who holds it; stands in the processing log as the reader. Default: local.",
        HelpName = "NAME",
    };

    private readonly Option<string?> key = new("--key")
    {
        Description = $"File with the key of the local issuer, made when it is not there. Default: the environment variable {KeyVariable}.",
        HelpName = "FILE",
    };

    public TokenCommand(Surroundings surroundings)
        : base(
            "token",
            "Prints a token for the service on this machine, signed with a key that this service trusts. For tests and for a ledger without an identity provider.",
            new Example("ledger token --role auditor --municipality 0141", "An auditor of Almelo, for the coming eight hours."),
            new Example("ledger token --role source --role finance --municipality 0141 --for 30m --subject night-run", "Somebody with two roles, for half an hour."))
    {
        Add(roles);
        Add(municipalities);
        Add(duration);
        Add(subject);
        Add(key);
        SetAction(given =>
        {
            using var signing = KeyFile.ReadOrCreate(PathOfKey(given, surroundings));
            var held = given.GetRequiredValue(municipalities).SelectMany(municipality => given.GetRequiredValue(roles).Select(role => new RoleAt(role, municipality))).Distinct();
            var validFor = given.GetResult(duration) is null ? usual : given.GetValue(duration);
            surroundings.Out.Writer.WriteLine(LocalIssuer.Sign(LocalIssuer.Key(signing), given.GetValue(subject) ?? "local", held, surroundings.Time.GetUtcNow(), validFor));
            return (int)ExitCode.Ok;
        });
    }

    public override string Remark => $"The answer is the token alone: `curl -H \"Authorization: Bearer $(ops/ledger token --role auditor --municipality 9901)\" ...`. `ops/ledger` sets `{KeyVariable}` to `data/sign-in/key.pem`. Whoever can read that file can sign in as anybody.";

    private string PathOfKey(ParseResult given, Surroundings surroundings) =>
        (given.GetValue(key) ?? surroundings.Environment(KeyVariable)) is { Length: > 0 } path
            ? path
            : throw new CommandFailedException(ExitCode.Usage, $"No key is named. Set {KeyVariable}, or give --key FILE: the file that the service has as access:localIssuer:keyFile. 'ops/ledger token' knows it.");

    private static Role Role(string text) => RoleNames.Find(text) ?? throw new FormatException(Words.Unknown("role", text, RoleNames.All));
}
