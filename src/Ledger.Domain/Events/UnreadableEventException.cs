namespace Ledger.Domain.Events;

/// <summary>The body of an event cannot be read: an unknown type, a version newer than this program knows, or data of another shape.</summary>
public sealed class UnreadableEventException(string message, Exception? cause = null) : Exception(message, cause);
