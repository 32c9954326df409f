# A program with all that it starts, as one group that can be ended whole.
# shellcheck shell=bash

group=""

# Runs a program and returns as it does. A signal interrupts the waiting at once: bash would only hear it after a program in the foreground.
group_run() { # PROGRAM [ARGUMENT ...]
    setsid "$@" &
    group=$!
    wait "$group"
}

# Ends what is left of the group: it is asked to, and killed after ten seconds.
group_end() {
    local deadline=$((SECONDS + 10))
    [[ -n $group ]] || return 0
    kill -TERM -- "-$group" 2>/dev/null || true
    while kill -0 -- "-$group" 2>/dev/null && ((SECONDS < deadline)); do sleep 0.1; done
    kill -KILL -- "-$group" 2>/dev/null || true
    wait "$group" 2>/dev/null || true
}
