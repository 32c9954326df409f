# What every command starts with: the project's folders, the .NET that builds it, its programs and its clusters.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
data=$root/data

say() { printf '%s\n' "$*"; }
fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# Everything that the commands write stands in data/, which git ignores.
# (Here and below "return 0", not "return": in a trap the latter returns what went before the trap.)
require_data() {
    mkdir -p "$data" 2>/dev/null || true
    [[ -w $data ]] && return 0
    fail "cannot write in $data. It belongs to $(stat -c %U "$data" 2>/dev/null || stat -c %U "$root"):" \
        "run this as that user, or clone the project somewhere of your own."
}

require_dotnet() {
    local download=https://dotnet.microsoft.com/download/dotnet/10.0
    command -v dotnet >/dev/null || fail "needs the .NET 10 SDK and finds no 'dotnet' in PATH. Get it from $download"
    if [[ ! -w ${HOME:-/nonexistent} ]]; then
        mkdir -p "$data/home"
        export HOME=$data/home
    fi
    # What .NET strews in the temporary folder stays in the project, where the path leaves room for the name of a socket.
    if ((${#data} <= 40)); then
        mkdir -p "$data/tmp"
        export TMPDIR=$data/tmp
    fi
    # A worker that outlives the build would keep the pipe of "ops/test | tee" open.
    export MSBUILDDISABLENODEREUSE=1
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1
    (cd "$root" && dotnet --version >/dev/null 2>&1) ||
        fail "needs the .NET SDK that global.json names, and finds only: $(dotnet --list-sdks | tr '\n' ' '). Get it from $download"
}

# shellcheck source=programs.sh
. "$root/ops/lib/programs.sh"
# shellcheck source=postgres.sh
. "$root/ops/lib/postgres.sh"
# shellcheck source=cluster.sh
. "$root/ops/lib/cluster.sh"
# shellcheck source=group.sh
. "$root/ops/lib/group.sh"
# shellcheck source=service.sh
. "$root/ops/lib/service.sh"
