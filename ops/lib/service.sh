# The service: its program in data/service, and what is known of the one that runs in data/serving: pid, port, log, and what it was
# started with. It listens on 127.0.0.1.
# shellcheck shell=bash disable=SC2154 # data comes from project.sh

serving=$data/serving

# Starts it, or starts it anew when it was built or set otherwise since. On LEDGER_PORT, the port it had, or a free one.
service_start() { # CONNECTION
    local connection=$1 wanted
    program_build "the service" src/Ledger.Service "$data/service"
    wanted=$(printf '%s\n' "$(cat "$data/service/sources")" "$connection" "${LEDGER_PORT:-}" "${LEDGER_SETTINGS:-}" "$(cat "${LEDGER_SETTINGS:-/dev/null}" 2>/dev/null)" "$(env | grep -i '^ledger__' | sort)" | cksum)
    if service_running; then
        [[ $(cat "$serving/started-with" 2>/dev/null) == "$wanted" ]] && return 0
        # What runs does not give way to what cannot start.
        [[ ${LEDGER_PORT:-} == "$(cat "$serving/port")" ]] || require_port
        service_stop
    fi

    mkdir -p "$serving"
    service_choose_port
    LEDGER_DATABASE=$connection Ledger__Listen=http://127.0.0.1:$(cat "$serving/port") \
        Ledger__Access__LocalIssuer__KeyFile=${Ledger__Access__LocalIssuer__KeyFile-$data/sign-in/key.pem} \
        setsid dotnet "$data/service/ledger-service.dll" </dev/null >"$serving/log" 2>&1 &
    echo $! >"$serving/pid"
    service_await_ready $!
    printf '%s\n' "$wanted" >"$serving/started-with"
}

service_stop() {
    local pid
    pid=$(cat "$serving/pid")
    kill -TERM "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    rm -f "$serving/pid"
}

# A process number alone may have passed to another program after a crash; the service must answer too.
service_running() {
    local pid
    pid=$(cat "$serving/pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null && [[ $(service_says /v1/health/live) == 200 ]]
}

service_address() { printf 'http://127.0.0.1:%s/v1' "$(cat "$serving/port")"; }

service_choose_port() {
    if [[ -n ${LEDGER_PORT:-} ]]; then
        require_port
        printf '%s\n' "$LEDGER_PORT" >"$serving/port"
    elif [[ ! -s $serving/port ]] || port_taken "$(cat "$serving/port")"; then
        free_port >"$serving/port"
    fi
}

require_port() {
    [[ -z ${LEDGER_PORT:-} ]] || ! port_taken "$LEDGER_PORT" || fail "port $LEDGER_PORT, which LEDGER_PORT names, is taken by another program."
}

# Waits until it can answer: a large municipality takes a while to load.
service_await_ready() { # PID
    local deadline=$((SECONDS + 600))
    until [[ $(service_says /v1/health/ready) == 200 ]]; do
        kill -0 "$1" 2>/dev/null || { tail -n 20 "$serving/log" >&2; fail "the service did not start; the end of $serving/log is above."; }
        ((SECONDS < deadline)) || fail "the service runs but is not ready; $(service_address)/health/ready says why."
        sleep 0.2
    done
}

# The status that it answers a request with; nothing when it does not answer.
service_says() { # PATH
    local status=""
    {
        exec 8<>"/dev/tcp/127.0.0.1/$(cat "$serving/port")" || return 0
        printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$1" >&8
        read -r _ status _ <&8 || true
        exec 8>&-
    } 2>/dev/null
    printf '%s\n' "$status"
}
