using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ledger.Service.Tests.Subscriptions;

/// <summary>A test that needs RabbitMQ: skipped, with a message, on a machine without rabbitmq-server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RabbitMqFactAttribute : FactAttribute
{
    public RabbitMqFactAttribute()
    {
        if (!File.Exists(RabbitMqNode.Program))
            Skip = $"There is no {RabbitMqNode.Program} on this machine: install it (apt-get install rabbitmq-server).";
    }
}

/// <summary>
/// A RabbitMQ node of its own, on ports of its own of 127.0.0.1, with an epmd of its own. A shell waits at the end of a pipe from this
/// process: however this process ends, the pipe closes, and the shell stops both and removes the folder.
/// </summary>
internal sealed class RabbitMqNode : IAsyncDisposable
{
    /// <summary>Not the wrapper in /usr/sbin, which refuses all users but two.</summary>
    public const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    // $1: the program. $2, $3, $4: ports of the node, of its distribution and of epmd. Each line read stops the node or starts it.
    private const string Script = """
        folder=$(mktemp -d /tmp/ledger-rabbitmq.XXXXXX) || exit 1
        export HOME="$folder" ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$4" RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_NODENAME="ledger-$2@localhost" \
          RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf" RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" RABBITMQ_MNESIA_BASE="$folder/mnesia" \
          RABBITMQ_LOG_BASE="$folder/log" RABBITMQ_DIST_PORT="$3" RABBITMQ_PID_FILE="$folder/pid" \
          RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}"
        start() { "$program" </dev/null >>"$folder/out" 2>&1 & server=$!; }
        stop() { [ -z "$server" ] || { kill -TERM "$server"; wait "$server"; } 2>/dev/null; server=; }
        finish() { stop; [ -z "$epmd" ] || { kill -TERM "$epmd"; wait "$epmd"; } 2>/dev/null; rm -rf "$folder"; }
        program=$1 server= epmd=
        trap finish EXIT
        trap 'exit 1' HUP TERM
        trap '' INT
        echo "listeners.tcp.1 = 127.0.0.1:$2" >"$folder/rabbitmq.conf"
        echo '[].' >"$folder/plugins"
        epmd </dev/null >>"$folder/out" 2>&1 & epmd=$!
        start
        while read -r order; do
          "$order"
          echo done
        done
        """;

    private static readonly TimeSpan startTimeout = TimeSpan.FromSeconds(60);

    private readonly Process shell;

    private RabbitMqNode(Process shell, int port)
    {
        this.shell = shell;
        Uri = new Uri($"amqp://guest:guest@127.0.0.1:{port}/");
    }

    public Uri Uri { get; }

    public static async Task<RabbitMqNode> Start()
    {
        var ports = FreePorts(3);
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", Script, "test-rabbitmq", Program, $"{ports[0]}", $"{ports[1]}", $"{ports[2]}" })
            start.ArgumentList.Add(argument);
        var node = new RabbitMqNode(Process.Start(start)!, ports[0]);
        await node.AwaitAnswer();
        return node;
    }

    /// <summary>What is durable stays.</summary>
    public Task Stop() => Order("stop");

    public async Task StartAgain()
    {
        await Order("start");
        await AwaitAnswer();
    }

    public Task<IConnection> Connect() => new ConnectionFactory { Uri = Uri, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task Order(string order)
    {
        await shell.StandardInput.WriteLineAsync(order);
        Assert.Equal("done", await shell.StandardOutput.ReadLineAsync());
    }

    private async Task AwaitAnswer()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = await Connect();
                return;
            }
            catch (BrokerUnreachableException) when (clock.Elapsed < startTimeout && !shell.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
