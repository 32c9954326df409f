namespace Ledger.Exchange.Reports;

/// <summary>How a report to the council looks, on a screen and on paper.</summary>
internal static class CouncilStyle
{
    // Nothing in it may need escaping in XML: no child selectors, no ampersands.
    public const string Sheet = """

        :root { --ink: #1b1b1b; --faint: #555; --line: #b8b8b8; --band: #f1f4f8; }
        * { box-sizing: border-box; }
        body { color: var(--ink); background: #fff; font: 16px/1.5 "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { border-bottom: 2px solid var(--ink); font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-bottom: .2rem; }
        .municipality { color: var(--faint); margin: 0; }
        .lead, section p { max-width: 46rem; }
        dl { display: grid; gap: .25rem 1rem; grid-template-columns: max-content 1fr; }
        section dl { grid-template-columns: minmax(6rem, 14rem) 1fr; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        table { border-collapse: collapse; margin: 1rem 0 1.75rem; width: 100%; }
        caption { color: var(--faint); font-size: .9rem; padding: .25rem 0; text-align: left; }
        th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        thead th { background: var(--band); border-bottom: 2px solid var(--ink); }
        tbody th { font-weight: 400; }
        .measures { table-layout: fixed; }
        .measures th:nth-child(1) { width: 38%; }
        .measures th:nth-child(2) { width: 14%; }
        th.number { text-align: right; white-space: normal; }
        .total th, .total td { border-top: 2px solid var(--ink); font-weight: 600; }
        .number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
        .none { color: var(--faint); font-style: italic; text-align: right; }
        abbr { text-decoration: none; }
        .definitions { font-size: .8rem; table-layout: fixed; }
        .definitions th:nth-child(1) { width: 15%; }
        .definitions th:nth-child(2) { width: 24%; }
        .definitions th:nth-child(3) { width: 11%; }
        .definitions ul { list-style: none; margin: 0; padding: 0; }
        code { font-family: "Source Code Pro", "Liberation Mono", Consolas, monospace; font-size: .95em; overflow-wrap: anywhere; }
        footer { border-top: 1px solid var(--line); color: var(--faint); font-size: .85rem; margin-top: 2rem; }
        @page { size: A4; margin: 16mm 14mm 18mm; }
        @media print {
          body { font-size: 9.5pt; line-height: 1.35; max-width: none; padding: 0; }
          h1 { font-size: 17pt; }
          h2 { break-after: avoid; font-size: 12.5pt; margin-top: 7mm; }
          section p { break-after: avoid; break-inside: avoid; }
          caption { break-after: avoid; }
          thead { display: table-header-group; }
          table, tr { break-inside: avoid; }
          .definitions { break-inside: auto; }
          thead th { background: none; }
          th, td { padding: 1mm 1.5mm; }
          .definitions { font-size: 7pt; }
        }

        """;
}
