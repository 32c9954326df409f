using Ledger.Cli.Output;

namespace Ledger.Cli.Tests;

public sealed class ChartTests
{
    [Fact]
    public void Bars_compare_as_their_values_do() => Assert.Equal(["████", "██", "▌", ""], Chart.Bars([80, 40, 10, 0], width: 4));

    [Fact]
    public void What_has_no_value_has_no_bar() => Assert.Equal([null, "████"], Chart.Bars([null, 1], width: 4));

    [Fact]
    public void Without_any_positive_value_there_is_nothing_to_draw() => Assert.Equal(["", ""], Chart.Bars([0, -5], width: 4));
}
