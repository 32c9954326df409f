using Ledger.Cli;

return (int)await CommandLine.Run(args, Surroundings.OfProcess(), CancellationToken.None);
