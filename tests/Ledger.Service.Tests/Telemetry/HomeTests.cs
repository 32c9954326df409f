using System.Net;
using System.Runtime.Versioning;
using Ledger.Service.Tests.Access;
using Ledger.TestDatabase;

namespace Ledger.Service.Tests.Telemetry;

[UnsupportedOSPlatform("windows")] // ended by a signal
public sealed class HomeTests
{
    [Fact]
    public async Task The_service_leaves_nothing_in_the_home_of_whoever_started_it()
    {
        using var key = new LocalKey();
        await using var database = await LedgerDatabase.Create();
        await using var receiver = await OtlpReceiver.Start();
        await using var service = await ServiceProcess.Start(database, key, receiver.Address, receiver.Address);
        using (var caller = service.Client("no token"))
            Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync(ServiceUnderTest.Path("measures"))).StatusCode);
        await service.Stop();

        Assert.Empty(service.LeftAtHome);
    }
}
