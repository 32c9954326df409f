using System.Text;
using System.Text.RegularExpressions;
using Ledger.Domain.Dossiers;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;

namespace Ledger.Sample.Tests;

[Collection(nameof(Told))]
public sealed class ConsistencyTests(Told told)
{
    [Fact]
    public void Every_type_of_dossiers_of_their_registration_and_of_accounts_and_differences_occurs() =>
        Assert.Equal(EventCatalogue.All.Where(type => type.Register is null || type.Register == Registers.Coverage || type.Alias is "account_mapped" or "difference_explained").Select(type => type.Alias).Order(), told.Events.Select(e => e.Type).Distinct().Order());

    [Fact]
    public void The_fold_finds_what_was_planted_and_nothing_else()
    {
        var found = told.Dossiers
            .Where(dossier => dossier.Value.Findings.Count > 0)
            .ToDictionary(dossier => dossier.Key, dossier => dossier.Value.Findings.Items.ToArray().Select(finding => finding.Kind));

        Assert.Equal(PlantedFindings.ByDossier.Keys.Order(), found.Keys.Order());
        Assert.All(PlantedFindings.ByDossier, planted => Assert.Contains(planted.Value, found[planted.Key]));
    }

    [Fact]
    public void Every_kind_of_finding_is_planted_once() =>
        Assert.Equal(Enum.GetValues<FindingKind>(), PlantedFindings.ByDossier.Values.Order());

    [Fact]
    public void No_dossier_is_ever_inconsistent_on_the_way_either()
    {
        var consistent = told.Learned.Where(dossier => !PlantedFindings.ByDossier.ContainsKey(dossier.Key));
        var inconsistent = consistent.Where(dossier =>
        {
            var history = new DossierHistory();
            return dossier.Value.Exists(e =>
            {
                history.Learn(e);
                return history.Current.Findings.Count > 0;
            });
        });

        Assert.Empty(inconsistent.Select(dossier => dossier.Key));
    }

    [Fact]
    public void Nothing_in_it_looks_like_a_citizen_service_number()
    {
        var number = new Regex("(?<![0-9:-])[0-9]{8,9}(?![0-9])", RegexOptions.Compiled, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(told.Events, e => number.IsMatch($"{e.SourceEventId} {e.Stream} {Encoding.UTF8.GetString(e.Data.Span)}"));
    }

    [Fact]
    public void Trajectories_occur_only_where_they_are_registered()
    {
        var trajectories = told.Events.Where(e => e.Type.StartsWith("trajectory_", StringComparison.Ordinal));
        Assert.DoesNotContain(trajectories, e => e.EffectiveOn < new DateOnly(2018, 1, 1));
    }
}
