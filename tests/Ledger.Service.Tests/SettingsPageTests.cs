using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Ledger.Service.Hosting;
using Ledger.Tests;

namespace Ledger.Service.Tests;

public sealed partial class SettingsPageTests
{
    [Fact]
    public void The_page_for_operators_lists_every_setting_as_the_program_reads_it()
    {
        var page = Path.Combine(Repository(new DirectoryInfo(AppContext.BaseDirectory)), "docs", "operations.md");
        var table = string.Concat(SettingsReader.All(typeof(LedgerSettings)).Select(setting => $"| `{setting.Path["Ledger:".Length..]}` | {Default(setting.Default)} | {Meaning(setting.Property)} |\n"));

        Approval.Same(Table().Replace(File.ReadAllText(page).ReplaceLineEndings("\n"), match => match.Groups["heading"].Value + table), page, Path.ChangeExtension(page, ".received.md"));
    }

    private static string Default(object? value) => value is null or "" or System.Collections.ICollection { Count: 0 } ? "" : $"`{value}`";

    private static string Meaning(PropertyInfo property)
    {
        var meaning = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
        Assert.False(string.IsNullOrEmpty(meaning), $"{property.DeclaringType!.Name}.{property.Name} has no description.");
        var required = property.GetCustomAttribute<RequiredAttribute>() is not null && property.GetValue(Activator.CreateInstance(property.DeclaringType!)) is null or "" ? "Required. " : "";
        return property.GetCustomAttribute<RangeAttribute>() is { } range ? $"{required}{meaning} From {range.Minimum} to {range.Maximum}." : required + meaning;
    }

    private static string Repository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Ledger.sln")) ? folder.FullName : Repository(folder.Parent!);

    [GeneratedRegex(@"(?<heading>\| setting \| default \| meaning \|\n\| --- \| --- \| --- \|\n)(?<rows>(\(settings\)|\|[^\n]*)\n)*")]
    private static partial Regex Table();
}
