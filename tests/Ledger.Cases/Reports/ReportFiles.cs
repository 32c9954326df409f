using System.Runtime.CompilerServices;
using Ledger.Figures.Measures;
using Ledger.Figures.Publications;
using Ledger.Figures.Registering;
using Ledger.Figures.Targets;

namespace Ledger.Cases.Reports;

/// <summary>The files beside this one: what five courts of audit printed, in the form in which a person enters it.</summary>
internal static class ReportFiles
{
    public static IReadOnlyList<EnteredEvent> Publications(string name) => Right(PublicationFile.Read(name, Text(name), MeasureLibrary.Shipped));

    public static IReadOnlyList<EnteredEvent> Targets(string name) => Right(TargetFile.Read(name, Text(name), MeasureLibrary.Shipped));

    public static StringReader Text(string name, [CallerFilePath] string here = "") => new(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name)));

    private static IReadOnlyList<EnteredEvent> Right(EnteredFile file)
    {
        Assert.Empty(file.Mistakes);
        return file.Events;
    }
}
