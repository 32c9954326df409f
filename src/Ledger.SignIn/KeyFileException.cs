namespace Ledger.SignIn;

/// <summary>The key file of the local issuer cannot be used. The message says why, and what to do; it never holds a part of the key.</summary>
public sealed class KeyFileException(string message, Exception? inner = null) : Exception(message, inner);
