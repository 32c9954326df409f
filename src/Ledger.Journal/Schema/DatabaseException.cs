namespace Ledger.Journal.Schema;

/// <summary>The database cannot serve this program. The message says why, and what to do; it never holds a password.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
