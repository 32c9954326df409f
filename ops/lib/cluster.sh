# A private PostgreSQL cluster in one folder: pgdata/, passwords, port, server.log and the socket.
# It listens on that socket and on 127.0.0.1, and asks for the password on both.
# shellcheck shell=bash disable=SC2154 # root and data come from project.sh

# The server sees its folder as an open file, because its user may be unable to walk the path to it:
# PostgreSQL refuses to run as root, and a clone below /root is closed to everyone else.
cluster_home=/proc/self/fd/9

cluster_start() { # FOLDER [SETTING=VALUE ...]
    local folder=$1 bin options
    shift
    cluster_running "$folder" && return 0
    [[ ! -e $folder || -O $folder || $EUID == 0 ]] || fail "$folder belongs to $(stat -c %U "$folder"): run this as root or as that user."
    [[ -d $folder/pgdata ]] || cluster_create "$folder"

    bin=$(postgres_bin "$(cat "$folder/pgdata/PG_VERSION")")
    if port_taken "$(cat "$folder/port")"; then free_port >"$folder/port"; fi
    options="-p $(cat "$folder/port") -k $cluster_home ${*/#/-c }"
    as_cluster_owner "$folder" "$bin/pg_ctl" start -D $cluster_home/pgdata -l $cluster_home/server.log -o "$options" -s -w -t 120 ||
        { tail -n 20 "$folder/server.log" >&2; fail "PostgreSQL did not start; the end of $folder/server.log is above."; }
}

cluster_stop() { # FOLDER [fast|immediate]
    local folder=$1 bin
    bin=$(postgres_bin "$(cat "$folder/pgdata/PG_VERSION")")
    as_cluster_owner "$folder" "$bin/pg_ctl" stop -D $cluster_home/pgdata -m "${2:-fast}" -s -w -t 120
}

cluster_discard() { # FOLDER
    if cluster_running "$1"; then cluster_stop "$1" immediate || return 1; fi
    rm -rf "$1"
}

# A process number alone may have passed to another program after a crash; the port must answer too.
cluster_running() { # FOLDER
    local pid
    pid=$(head -n 1 "$1/pgdata/postmaster.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null && port_taken "$(cat "$1/port")"
}

# The owner's.
cluster_connection() { # FOLDER DATABASE
    cluster_connection_as postgres "$1/password" "$@"
}

# Of a login that may do what the service needs and no more: docs/database.md. The schema must be there.
cluster_service_connection() { # FOLDER DATABASE
    local folder=$1 bin
    [[ -s $folder/service-password ]] || new_password "$folder/service-password"
    bin=$(postgres_bin "$(cat "$folder/pgdata/PG_VERSION")")
    env -i PATH="$bin:$PATH" PGPASSWORD="$(cat "$folder/password")" \
        psql --host=127.0.0.1 --port="$(cat "$folder/port")" --username=postgres --dbname="$2" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 >&2 <<END ||
set client_min_messages = warning; -- on a second run everything is there
select 'create role ledger login' where not exists (select from pg_roles where rolname = 'ledger') \gexec
alter role ledger password '$(cat "$folder/service-password")';
grant ledger_service to ledger;
END
        fail "the login of the service could not be made; PostgreSQL's message is above."
    cluster_connection_as ledger "$folder/service-password" "$@"
}

# The socket is the faster way in; its path must fit the 107 bytes of an address and mean nothing in a connection string.
cluster_connection_as() { # USER PASSWORD-FILE FOLDER DATABASE
    local host=$3
    if ((${#host} > 90)) || [[ $host == *[!A-Za-z0-9/._-]* ]]; then host=127.0.0.1; fi
    printf 'Host=%s;Port=%s;Username=%s;Password=%s;Database=%s\n' "$host" "$(cat "$3/port")" "$1" "$(cat "$2")" "$4"
}

cluster_create() { # FOLDER
    local folder=$1 bin new=$cluster_home/pgdata.new
    bin=$(postgres_bin)
    (umask 077 && mkdir -p "$folder")
    rm -rf "$folder/pgdata.new"
    free_port >"$folder/port"
    new_password "$folder/password"
    if ((EUID == 0)); then chown -R "$(server_user "$folder")" "$folder"; fi

    as_cluster_owner "$folder" "$bin/initdb" -D "$new" --username=postgres --pwfile=$cluster_home/password \
        --auth=scram-sha-256 --encoding=UTF8 --no-locale --data-checksums --no-instructions >"$folder/creation.log" 2>&1 ||
        { cat "$folder/creation.log" >&2; fail "PostgreSQL could not create a cluster in $folder; its message is above."; }
    cat "$root/ops/lib/postgresql.conf" >>"$folder/pgdata.new/postgresql.conf"
    # A server that was built without lz4 keeps its own, slower packing.
    as_cluster_owner "$folder" "$bin/postgres" -D "$new" -c wal_compression=lz4 -C wal_compression >/dev/null 2>&1 &&
        echo 'wal_compression = lz4' >>"$folder/pgdata.new/postgresql.conf"
    as_cluster_owner "$folder" "$bin/postgres" --single -D "$new" postgres <<<'CREATE DATABASE ledger' >>"$folder/creation.log" 2>&1
    # Takes its name last, so that an interrupted creation is done again and never mistaken for a cluster.
    mv "$folder/pgdata.new" "$folder/pgdata"
}

as_cluster_owner() { # FOLDER PROGRAM [ARGUMENT ...]
    local folder=$1 owner become=()
    shift
    if ((EUID == 0)); then
        owner=$(stat -c %U "$folder")
        become=(setpriv "--reuid=$owner" "--regid=$(id -g "$owner")" --init-groups)
    fi
    # From the root folder, since the server's user may not be allowed in the caller's; without the caller's PG* variables.
    (cd / && exec env -i PATH="$PATH" "${become[@]}" "$@") 9<"$folder"
}

# Who runs a cluster that root starts: the owner of a folder that was someone's already, otherwise a user that owns little.
server_user() { # FOLDER
    local owner
    owner=$(stat -c %U "$1")
    [[ $owner != root ]] || owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    printf '%s\n' "$owner"
}

new_password() { # FILE
    (umask 077 && head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$1")
}

port_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port
    # Below the range from which the system lends ports to outgoing connections.
    while port=$((20000 + RANDOM % 12000)) && port_taken "$port"; do :; done
    printf '%s\n' "$port"
}
