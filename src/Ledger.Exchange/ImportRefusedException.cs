namespace Ledger.Exchange;

/// <summary>A file was refused whole; nothing of it was written.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
