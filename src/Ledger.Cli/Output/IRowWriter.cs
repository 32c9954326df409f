namespace Ledger.Cli.Output;

/// <summary>Writes rows of one shape.</summary>
internal interface IRowWriter<in T>
{
    void Begin();

    void Add(T row);

    void End();
}
