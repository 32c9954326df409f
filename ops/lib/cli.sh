# The built command line in data/cli, kept equal to its sources.
# shellcheck shell=bash disable=SC2154 # root and data come from project.sh

cli=$data/cli/ledger.dll

# Names, times and sizes of all that the build reads: also a deleted file or an older branch changes it.
cli_sources() {
    (cd "$root" && find src schemas Directory.*.props global.json \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %T@ %s\n' | sort | cksum)
}

cli_build() {
    local sources next=$data/cli.next
    sources=$(cli_sources)
    [[ -f $cli && $(cat "$data/cli/sources" 2>/dev/null) == "$sources" ]] && return 0

    require_data
    require_dotnet
    say "Building the command line ..." >&2
    rm -rf "$next"
    dotnet publish "$root/src/Ledger.Cli" --configuration Release --output "$next" --nologo --verbosity quiet >&2 ||
        fail "the build failed; the errors are above."
    printf '%s\n' "$sources" >"$next/sources"
    # Swapped whole, so that a command that is still running keeps the files it started with.
    rm -rf "$data/cli"
    mv "$next" "$data/cli"
}
