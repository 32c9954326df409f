using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Service.ProcessingLog;

/// <summary>
/// The processing log in the form of the standard Logboek Dataverwerkingen: one line for each data subject, none left out. A line is in
/// the database before what was read is answered; where it cannot be written the reading fails. The same line is a span, for a logbook
/// that takes OTLP.
/// </summary>
public sealed class Logbook(NpgsqlDataSource database, ProcessingLogSettings settings, TimeProvider time)
{
    /// <summary>Of the activity source.</summary>
    public const string Source = "Ledger.ProcessingLog";

    private const string Insert = """
        insert into ledger.processing_log
          (tenant_id, trace_id, span_id, parent_span_id, status, name, start_time, end_time,
           processing_activity_id, data_subject_id, data_subject_id_type, purpose, reader, issuer, client)
        select $1, $2, span_id, $3, 'Ok', $4, $5, $6, $7, subject_id, subject_type, $8, $9, $10, $11
        from unnest($12, $13, $14) as line(span_id, subject_id, subject_type)
        """;

    private static readonly ActivitySource source = new(Source);

    /// <exception cref="NpgsqlException">The lines are not written, so what was read must not be answered.</exception>
    public async Task Write(Reading reading, IReadOnlyList<DataSubject> subjects, CancellationToken cancel)
    {
        var request = Activity.Current;
        var ended = time.GetUtcNow();
        var trace = request?.TraceId ?? ActivityTraceId.CreateRandom();
        var spans = subjects.Select(subject => Span(request, trace, reading, subject)).ToList();
        try
        {
            NpgsqlParameter[] values =
            [
                new NpgsqlParameter { Value = reading.Municipality.Code },
                new NpgsqlParameter { Value = Bytes(trace) },
                new NpgsqlParameter { Value = request is null ? DBNull.Value : Bytes(request.SpanId), NpgsqlDbType = NpgsqlDbType.Bytea },
                new NpgsqlParameter { Value = reading.Name },
                new NpgsqlParameter { Value = reading.Began },
                new NpgsqlParameter { Value = ended < reading.Began ? reading.Began : ended },
                new NpgsqlParameter { Value = settings.Activity.ToString() },
                new NpgsqlParameter { Value = (object?)reading.Purpose ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new NpgsqlParameter { Value = reading.Reader.Subject },
                new NpgsqlParameter { Value = reading.Reader.Issuer },
                new NpgsqlParameter { Value = reading.Reader.Client },
                new NpgsqlParameter { Value = spans.Select(span => Bytes(span.Id)).ToArray() },
                new NpgsqlParameter { Value = subjects.Select(subject => subject.Id).ToArray() },
                new NpgsqlParameter { Value = subjects.Select(subject => subject.Type).ToArray() },
            ];
            await using var command = database.CreateCommand(Insert);
            command.Parameters.AddRange(values);
            await command.ExecuteNonQueryAsync(cancel);
            foreach (var (activity, _) in spans)
                activity?.SetStatus(ActivityStatusCode.Ok);
        }
        catch
        {
            foreach (var (activity, _) in spans)
                activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            foreach (var (activity, _) in spans)
                activity?.Dispose();
        }
    }

    private (Activity? Activity, ActivitySpanId Id) Span(Activity? request, ActivityTraceId trace, Reading reading, DataSubject subject)
    {
        // The parent is named, not taken from the surroundings: one line's span is not the parent of the next.
        var parent = new ActivityContext(trace, request?.SpanId ?? default, ActivityTraceFlags.Recorded);
        var activity = source.StartActivity(reading.Name, ActivityKind.Internal, parent, startTime: reading.Began);
        Activity.Current = request;
        activity?
            .SetTag("dpl.core.processing_activity_id", settings.Activity.ToString())
            .SetTag("dpl.core.data_subject_id", subject.Id)
            .SetTag("dpl.core.data_subject_id_type", subject.Type)
            .SetTag("dpl.core.foreign_operation.processor", reading.Reader.Client)
            .SetTag("ledger.municipality", reading.Municipality.Code)
            .SetTag("ledger.purpose", reading.Purpose)
            .SetTag("ledger.reader", reading.Reader.Subject)
            .SetTag("ledger.issuer", reading.Reader.Issuer);
        return (activity, activity?.SpanId ?? ActivitySpanId.CreateRandom());
    }

    private static byte[] Bytes(ActivityTraceId id)
    {
        var bytes = new byte[16];
        id.CopyTo(bytes);
        return bytes;
    }

    private static byte[] Bytes(ActivitySpanId id)
    {
        var bytes = new byte[8];
        id.CopyTo(bytes);
        return bytes;
    }
}
