using System.Data;
using Ledger.Domain;
using Ledger.Domain.Coverage;
using Ledger.Domain.Journal;
using Ledger.Figures.Coverage;
using Ledger.Figures.Traits;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Figures.Entries;

/// <summary>How far the entries of a municipality reach.</summary>
/// <param name="Generation">Counts the rebuilds; whoever holds entries of another one reads all again.</param>
public sealed record EntriesThrough(Position Position, int Generation)
{
    public static readonly EntriesThrough Nothing = new(Position.Start, 1);
}

/// <summary>The statements around the entries of one municipality, each in the connection's transaction.</summary>
internal sealed class EntryTable(NpgsqlConnection connection, Municipality municipality)
{
    public const string Name = "ledger.entry_pages";

    /// <summary>
    /// The columns of a page, an element for each entry; from the seventh on the codes of the traits of its kind, in its order. The views of
    /// entries give those their names.
    /// </summary>
    public static readonly IReadOnlyList<string> Arrays =
        ["positions", "ordinals", "signs", "from_on", "until_on", "cents", .. Enumerable.Range(1, TraitCodes.Length).Select(number => $"trait_{number}")];

    private static readonly TimeSpan lockAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process writes entries of the municipality. Held by the connection until <see cref="Unlock"/>.</summary>
    public async Task Lock(CancellationToken cancel)
    {
        // Asked for again and again: a statement that waits for ever cannot be told from a connection that died in silence.
        while (!await TryLock(cancel))
            await Task.Delay(lockAgain, cancel);
    }

    /// <summary>A connection that was lost has lost the lock as well.</summary>
    public Task Unlock() => connection.State == ConnectionState.Open
        ? Execute("select pg_advisory_unlock(5640142, $1::int)", CancellationToken.None, Tenant)
        : Task.CompletedTask;

    /// <summary>
    /// The transaction does not wait for the disk. Entries follow from the journal: a crash that loses the last of them, whole
    /// transactions and the position with them, is caught up like any other gap.
    /// </summary>
    public Task NeedNotSurviveACrash(CancellationToken cancel) => Execute("set local synchronous_commit = off", cancel);

    public async Task<EntriesThrough> Through(CancellationToken cancel)
    {
        await using var command = Command("select position, generation from ledger.entries_through where tenant_id = $1", Tenant);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new EntriesThrough(new Position(reader.GetInt64(0)), reader.GetInt32(1)) : EntriesThrough.Nothing;
    }

    public Task<EntryCopy> Copy(CancellationToken cancel) => EntryCopy.Begin(connection, Name, municipality, cancel);

    /// <summary>Says how far the entries reach with so many pages more, and returns how many pages are loose: written since they were packed.</summary>
    public async Task<int> Reach(Position position, int pages, CancellationToken cancel)
    {
        await using var command = Command(
            """
            insert into ledger.entries_through (tenant_id, position, loose) values ($1, $2, $3)
            on conflict (tenant_id) do update set position = excluded.position, loose = entries_through.loose + excluded.loose
              where entries_through.position < excluded.position
            returning loose
            """,
            Tenant, Number(position.Value), new() { Value = pages });
        return await command.ExecuteScalarAsync(cancel) is int loose
            ? loose
            : throw new BrokenInvariantException($"The entries of {municipality} reached {position} already.");
    }

    /// <summary>The position after which pages are loose.</summary>
    public async Task<Position> Packed(CancellationToken cancel)
    {
        await using var command = Command("select packed from ledger.entries_through where tenant_id = $1", Tenant);
        return new Position((long)(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>Removes the loose pages. Theirs are to be written again in the same transaction.</summary>
    public async Task TakeLoosePages(CancellationToken cancel)
    {
        await Execute("select ledger.take_loose_pages($1)", cancel, Tenant);
        await AllArePacked(cancel);
    }

    /// <summary>An empty table beside the pages, and a COPY into it.</summary>
    public async Task<EntryCopy> BeginRebuilt(CancellationToken cancel)
    {
        await Execute("select ledger.begin_entries($1)", cancel, Tenant);
        return await EntryCopy.Begin(connection, $"{Name}_{municipality}_rebuilt", municipality, cancel);
    }

    /// <summary>Puts the rebuilt entries in the place of the old ones; dictionary and coverage are then empty.</summary>
    public async Task FinishRebuilt(Position through, CancellationToken cancel)
    {
        await using var command = Command("select ledger.finish_entries($1, $2)", Tenant, Number(through.Value));
        command.CommandTimeout = 0; // indexing a whole municipality takes as long as it takes
        await command.ExecuteNonQueryAsync(cancel);
        await AllArePacked(cancel);
    }

    /// <summary>Reads the dictionaries of the municipality into <paramref name="texts"/>, on top of what is there.</summary>
    public async Task ReadTexts(TextValues texts, CancellationToken cancel)
    {
        await using var command = Command("select trait, code, value from ledger.trait_values where tenant_id = $1 order by trait, code", Tenant);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var (trait, code, value) = (reader.GetString(0), reader.GetInt16(1), reader.GetString(2));
            var given = texts.Of(Vocabulary.Texts.First(text => text.Id == trait)).CodeOf(value);
            Invariant.Holds(given == code, $"'{value}' of {trait} is {code} in the database of {municipality} and {given} here.");
        }
    }

    /// <summary>Writes the texts that got a code since <paramref name="written"/>, and counts them there.</summary>
    public async Task WriteTexts(TextValues texts, Dictionary<TextTrait, int> written, CancellationToken cancel)
    {
        var rows = Vocabulary.Texts
            .SelectMany(trait => texts.Of(trait).Values.Select((value, i) => (trait, Code: (short)(i + 1), value)).Skip(written.GetValueOrDefault(trait)))
            .ToList();
        if (rows.Count == 0)
            return;
        await Execute(
            "insert into ledger.trait_values (tenant_id, trait, code, value) select $1, t.trait, t.code, t.value from unnest($2, $3, $4) as t(trait, code, value)",
            cancel, Tenant, Array(rows.Select(row => row.trait.Id)), Array(rows.Select(row => row.Code)), Array(rows.Select(row => row.value)));
        foreach (var trait in Vocabulary.Texts)
            written[trait] = texts.Of(trait).Values.Count;
    }

    public async Task WriteDeclarations(IReadOnlyList<CoverageDeclaration> declarations, CancellationToken cancel)
    {
        if (declarations.Count == 0)
            return;
        await Execute(
            "insert into ledger.coverage (tenant_id, position, subject, from_on, registers) select $1, c.position, c.subject, c.from_on, c.registers from unnest($2, $3, $4, $5) as c(position, subject, from_on, registers)",
            cancel, Tenant,
            Array(declarations.Select(declaration => declaration.Position.Value)),
            Array(declarations.Select(declaration => Kebab.Of($"{declaration.Subject}"))),
            Array(declarations.Select(declaration => declaration.From)),
            Array(declarations.Select(declaration => declaration.Registers)));
    }

    public async Task<List<CoverageDeclaration>> ReadDeclarations(Position after, CancellationToken cancel)
    {
        await using var command = Command("select position, subject, from_on, registers from ledger.coverage where tenant_id = $1 and position > $2 order by position", Tenant, Number(after.Value));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var declarations = new List<CoverageDeclaration>();
        while (await reader.ReadAsync(cancel))
            declarations.Add(new CoverageDeclaration(new Position(reader.GetInt64(0)), Enum.Parse<Subject>(reader.GetString(1), ignoreCase: true), reader.GetFieldValue<DateOnly>(2), reader.GetBoolean(3)));
        return declarations;
    }

    private Task AllArePacked(CancellationToken cancel) =>
        Execute("update ledger.entries_through set packed = position, loose = 0 where tenant_id = $1", cancel, Tenant);

    private async Task<bool> TryLock(CancellationToken cancel)
    {
        await using var command = Command("select pg_try_advisory_lock(5640142, $1::int)", Tenant);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private NpgsqlParameter Tenant => new() { Value = municipality.Code, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Number(long value) => new() { Value = value };

    private static NpgsqlParameter Array<T>(IEnumerable<T> values) => new() { Value = values.ToArray() };

    private NpgsqlCommand Command(string sql, params IReadOnlyList<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters.ToArray());
        return command;
    }

    private async Task Execute(string sql, CancellationToken cancel, params IReadOnlyList<NpgsqlParameter> parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
