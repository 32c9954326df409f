using System.Collections.Frozen;
using System.Diagnostics;
using Ledger.Domain;
using Ledger.Domain.Benefits;
using Ledger.Domain.Corrections;
using Ledger.Domain.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Persons;
using Ledger.Domain.Profiles;
using Ledger.Service.Access;
using Ledger.Service.ProcessingLog;
using Ledger.TestDatabase;
using Npgsql;

namespace Ledger.Service.Tests.ProcessingLog;

public sealed class LogbookTests(LedgerDatabase database) : IClassFixture<LedgerDatabase>
{
    private static readonly Caller reader = new("https://login.example.nl", "j.jansen", "audit-desk", FrozenDictionary<Municipality, FrozenSet<Role>>.Empty);

    private static readonly Reading reading = new("read dossier", new Municipality("0141"), reader, "audit:2024", DateTimeOffset.UtcNow);

    [Fact]
    public async Task Each_data_subject_gets_a_line_of_his_own_within_the_trace_of_the_request()
    {
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        await using var service = Service();

        await Log(service).Write(reading, [new("p-1", "pseudonym"), new("p-2", "pseudonym")], CancellationToken.None);

        Assert.Equal(
            $"p-1 pseudonym {request.SpanId} Ok read dossier urn:test:activity audit:2024 j.jansen https://login.example.nl audit-desk 0141|p-2 pseudonym {request.SpanId} Ok read dossier urn:test:activity audit:2024 j.jansen https://login.example.nl audit-desk 0141",
            await database.Scalar<string>($"""
                select string_agg(concat_ws(' ', data_subject_id, data_subject_id_type, encode(parent_span_id, 'hex'), status, name, processing_activity_id, purpose, reader, issuer, client, tenant_id), '|' order by data_subject_id)
                from ledger.processing_log where trace_id = decode('{request.TraceId}', 'hex')
                """));
        Assert.Equal(2L, await database.Scalar<long>($"select count(distinct span_id) from ledger.processing_log where trace_id = decode('{request.TraceId}', 'hex')"));
    }

    [Theory]
    [InlineData("select count(*) from ledger.processing_log")]
    [InlineData("update ledger.processing_log set purpose = 'other'")]
    [InlineData("delete from ledger.processing_log")]
    [InlineData("truncate ledger.processing_log")]
    public async Task The_service_can_add_lines_and_do_nothing_else_with_them(string sql)
    {
        await using var service = Service();
        await Log(service).Write(reading, [new("p-3", "pseudonym")], CancellationToken.None);

        await using var command = service.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("update ledger.processing_log set purpose = 'other'")]
    [InlineData("delete from ledger.processing_log")]
    [InlineData("truncate ledger.processing_log")]
    public async Task Its_owner_can_not_change_what_it_says_either(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.Execute(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
    }

    [Fact]
    public async Task Where_a_line_cannot_be_written_the_reading_fails()
    {
        await using var own = await LedgerDatabase.Create();
        await own.Execute("drop table ledger.processing_log");
        await using var service = NpgsqlDataSource.Create(own.ConnectionString);

        await Assert.ThrowsAsync<PostgresException>(() => Log(service).Write(reading, [new("p-4", "pseudonym")], CancellationToken.None));
    }

    [Fact]
    public void The_subjects_of_a_dossier_are_all_who_are_named_in_it_once()
    {
        var dossier = StreamId.Dossier("1001");
        var day = new DateOnly(2024, 1, 1);
        var granted = new BenefitGranted(day, Scheme.Pw, new Person(new PersonId("p-1")), HouseholdForm.Couple, 2, new Person(new PersonId("p-2")));
        var planned = new PlanMade(day, Person: new PersonId("p-1"));
        var corrected = new EventCorrected(day, new EventReference("urn:test", "1"), granted with { Partner = new Person(new PersonId("p-3")) }, "another partner");

        Assert.Equal(["p-1", "p-2", "p-3"], DataSubject.Of(dossier, [granted, planned, corrected]).Select(subject => subject.Id));
        Assert.Equal([new DataSubject("dossier/1001", "dossier")], DataSubject.Of(dossier, []));
    }

    /// <summary>A new event that names a person in another way must not be overlooked.</summary>
    [Fact]
    public void Every_way_in_which_an_event_names_a_person_is_known()
    {
        foreach (var type in typeof(LedgerEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(LedgerEvent)) && !type.IsAbstract))
        {
            foreach (var property in type.GetProperties().Where(property => Holds(property.PropertyType, typeof(PersonId), [])))
                Assert.True(DataSubject.IsPersonal(property.PropertyType), $"{type.Name}.{property.Name} names a person and is passed over.");
        }
    }

    private static bool Holds(Type type, Type sought, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == sought)
            return true;
        var parts = type.IsGenericType ? type.GetGenericArguments().AsEnumerable() : [];
        if (type.Assembly == typeof(LedgerEvent).Assembly)
            parts = parts.Concat(type.GetProperties().Select(property => property.PropertyType));
        return seen.Add(type) && parts.Any(part => Holds(part, sought, seen));
    }

    private static Logbook Log(NpgsqlDataSource source) => new(source, new ProcessingLogSettings { Activity = new Uri("urn:test:activity") }, TimeProvider.System);

    private NpgsqlDataSource Service() => NpgsqlDataSource.Create(database.ConnectionString + ";Options=-c role=ledger_service");
}
