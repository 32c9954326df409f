using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Ledger.Domain;
using Microsoft.Extensions.Configuration.Json;

namespace Ledger.Service.Hosting;

/// <summary>
/// Reads settings strictly. Unlike the framework's binder it goes on after a mistake, and takes a key that it does not know for one:
/// an operator sees all that is wrong at once, and no misspelled limit is passed over in silence.
/// </summary>
public sealed class SettingsReader
{
    public const string Section = "Ledger";

    /// <summary>Environment variable with the path of a settings file, laid over the one that ships with the program.</summary>
    public const string FileVariable = "LEDGER_SETTINGS";

    /// <summary>Environment variable with the connection string, as for the command line.</summary>
    public const string DatabaseVariable = "LEDGER_DATABASE";

    private static readonly string[] times = [@"h\:mm\:ss", @"h\:mm\:ss\.FFF", @"d\.h\:mm\:ss"];

    private readonly List<string> mistakes = [];

    private SettingsReader()
    {
    }

    /// <summary>
    /// From appsettings.json in a folder, the file that LEDGER_SETTINGS names, variables such as Ledger__Limits__PageItems, and
    /// LEDGER_DATABASE; what is named later holds.
    /// </summary>
    /// <exception cref="SettingsException">There are mistakes; all are named.</exception>
    public static LedgerSettings Read(string folder, Func<string, string?> variable)
    {
        var reader = new SettingsReader();
        var files = new ConfigurationBuilder();
        reader.AddFile(files, Path.Combine(folder, "appsettings.json"));
        if (variable(FileVariable) is { Length: > 0 } named)
            reader.AddFile(files, Path.GetFullPath(named));
        files.AddEnvironmentVariables();
        if (variable(DatabaseVariable) is { Length: > 0 } database)
            files.AddInMemoryCollection([new($"{Section}:{nameof(LedgerSettings.Database)}", database)]);
        return reader.Read(files.Build());
    }

    /// <exception cref="SettingsException">There are mistakes; all are named.</exception>
    public static LedgerSettings Of(IConfiguration configuration) => new SettingsReader().Read(configuration);

    private LedgerSettings Read(IConfiguration configuration)
    {
        var settings = (LedgerSettings)Read(typeof(LedgerSettings), configuration.GetSection(Section));
        return mistakes.Count == 0 ? settings : throw new SettingsException(mistakes);
    }

    private void AddFile(ConfigurationBuilder files, string path)
    {
        if (!File.Exists(path))
        {
            mistakes.Add($"The settings file {path} is not there.");
            return;
        }

        try
        {
            using var text = File.OpenRead(path);
            JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).Dispose();
            files.Add<JsonConfigurationSource>(source =>
            {
                source.Path = path;
                source.ResolveFileProvider();
            });
        }
        catch (JsonException wrong)
        {
            mistakes.Add($"{path} is not JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.");
        }
    }

    private object Read(Type type, IConfigurationSection section)
    {
        var settings = Activator.CreateInstance(type)!;
        var known = Properties(type);
        foreach (var given in section.GetChildren())
        {
            if (known.Find(property => property.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
                Set(settings, property, given);
            else
                mistakes.Add($"{given.Path} is not a setting.{(Nearest.To(given.Key, known.Select(one => one.Name)) is { } nearest ? $" Did you mean {nearest}?" : $" Known: {string.Join(", ", known.Select(one => one.Name))}.")}");
        }

        Validate(settings, section.Path);
        return settings;
    }

    private void Set(object settings, PropertyInfo property, IConfigurationSection given)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (IsGroup(type))
            property.SetValue(settings, Read(type, given));
        else if (ItemOf(type) is { } item)
            property.SetValue(settings, ReadList(item, given));
        else if (ReadValue(type, given) is { } value)
            property.SetValue(settings, value);
    }

    private IList ReadList(Type item, IConfigurationSection given)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var one in given.GetChildren())
        {
            if ((IsGroup(item) ? Read(item, one) : ReadValue(item, one)) is { } value)
                list.Add(value);
        }

        return list;
    }

    /// <summary>Null, and a mistake, when it cannot be read; null when there is nothing.</summary>
    private object? ReadValue(Type type, IConfigurationSection given)
    {
        var text = given.Value;
        if (text is null && given.GetChildren().Any())
            mistakes.Add($"{given.Path} is one value, not a group.");
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var (value, form) = Parse(type, text);
        if (value is null)
            mistakes.Add($"{given.Path} is '{text}': give {form}.");
        return value;
    }

    private static (object? Value, string Form) Parse(Type type, string text)
    {
        if (type == typeof(string))
            return (text, "text");
        if (type == typeof(bool))
            return (bool.TryParse(text, out var yes) ? yes : null, "true or false");
        if (type == typeof(int))
            return (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number");
        if (type == typeof(TimeSpan))
            return (TimeSpan.TryParseExact(text, times, CultureInfo.InvariantCulture, out var time) ? time : null, "a time as 00:00:30");
        if (type == typeof(Uri))
            return (Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null, "an address such as https://example.org");
        if (type.IsEnum)
            return (Enum.TryParse(type, text, ignoreCase: true, out var word) && Enum.IsDefined(type, word) ? word : null, string.Join(" or ", Enum.GetNames(type)));
        throw new BrokenInvariantException($"Settings have no values of type {type.Name}.");
    }

    private void Validate(object settings, string path)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        mistakes.AddRange(found.Select(result => result.MemberNames.FirstOrDefault() is { } member
            ? $"{path}:{member}: {Said(result, member)}"
            : $"{path}: {result.ErrorMessage}"));
    }

    /// <summary>The framework's messages begin with the name of the field, which stands before them already.</summary>
    private static string Said(ValidationResult result, string member) => result.ErrorMessage!.Replace($"The {member} field ", "", StringComparison.Ordinal).Replace($"The field {member} ", "", StringComparison.Ordinal);

    /// <summary>Every setting below a group, with the path that names it: "Ledger:Limits:PageItems"; of a list that of its first item.</summary>
    public static IEnumerable<(string Path, PropertyInfo Property, object? Default)> All(Type group, string path = Section)
    {
        var defaults = Activator.CreateInstance(group)!;
        return Properties(group).SelectMany(property => IsGroup(property.PropertyType) ? All(property.PropertyType, $"{path}:{property.Name}")
            : ItemOf(property.PropertyType) is { } item && IsGroup(item) ? All(item, $"{path}:{property.Name}:0")
            : [($"{path}:{property.Name}", property, property.GetValue(defaults))]);
    }

    private static List<PropertyInfo> Properties(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string) && type != typeof(Uri) && ItemOf(type) is null;

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
