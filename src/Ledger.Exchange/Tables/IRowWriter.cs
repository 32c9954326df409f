namespace Ledger.Exchange.Tables;

/// <summary>Writes rows of one shape.</summary>
public interface IRowWriter<in T>
{
    void Begin();

    void Add(T row);

    void End();
}
