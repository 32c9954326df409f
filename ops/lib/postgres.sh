# Where the PostgreSQL server's programs are, and how they come to be there.
# shellcheck shell=bash disable=SC2154 # root and data come from project.sh

postgres_oldest=15

# Prints the folder of the server's programs: of the major version asked for, otherwise the first that is new enough.
postgres_find() {
    local wanted=${1:-0} bin version
    while read -r bin; do
        [[ -x $bin/postgres && -x $bin/initdb && -x $bin/pg_ctl ]] || continue
        version=$("$bin/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
        ((wanted ? version == wanted : version >= postgres_oldest)) || continue
        printf '%s\n' "$bin"
        return 0
    done < <(
        if type -P postgres >/dev/null; then dirname "$(type -P postgres)"; fi
        printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV
    )
    return 1
}

# As postgres_find, after installing the distribution's package where there is none.
postgres_bin() {
    postgres_find "$@" && return 0
    [[ -z ${1:-} ]] || fail "the cluster was made by PostgreSQL $1, whose programs are gone. Install postgresql-$1 again."
    postgres_install >&2
    postgres_find || fail "PostgreSQL was installed, but not where it is looked for: PATH and /usr/lib/postgresql/*/bin."
}

postgres_install() {
    local advice="needs PostgreSQL $postgres_oldest or newer and finds none. " as_root=() candidate before cluster
    advice+="Run 'apt install postgresql' as root, put its programs in PATH, or set LEDGER_DATABASE to a server of your own."
    command -v apt-get >/dev/null || fail "$advice"
    if ((EUID != 0)); then
        sudo -n true 2>/dev/null || fail "$advice"
        as_root=(sudo -n)
    fi

    say "Installing PostgreSQL from the distribution's packages ..."
    "${as_root[@]}" apt-get update --quiet --quiet || true
    candidate=$(apt-cache policy postgresql | sed -n 's/^ *Candidate: \([0-9]*\).*/\1/p')
    ((${candidate:-0} >= postgres_oldest)) ||
        fail "needs PostgreSQL $postgres_oldest or newer; this distribution has ${candidate:-none}. See https://www.postgresql.org/download/"

    # The package makes and starts a cluster of its own, which nobody asked for.
    before=$(printf '%s\n' /etc/postgresql/*/main)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --quiet --yes --no-install-recommends postgresql \
        >"$data/apt.log" 2>&1 || { tail -n 20 "$data/apt.log"; fail "apt could not install PostgreSQL; the end of $data/apt.log is above."; }
    for cluster in /etc/postgresql/*/main; do
        grep -qxF "$cluster" <<<"$before" && continue
        cluster=${cluster%/main}
        "${as_root[@]}" pg_dropcluster --stop "${cluster##*/}" main
    done
}
