# The built programs: the command line in data/cli, the service in data/service, each kept equal to its sources.
# shellcheck shell=bash disable=SC2154 # root and data come from project.sh

cli=$data/cli/ledger.dll

# Names, times and sizes of all that the builds read: also a deleted file or an older branch changes it.
program_sources() {
    (cd "$root" && find src schemas Directory.*.props global.json \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %T@ %s\n' | sort | cksum)
}

cli_build() { program_build "the command line" src/Ledger.Cli "$data/cli"; }

program_build() { # WORDS PROJECT FOLDER
    local words=$1 project=$2 folder=$3 sources
    sources=$(program_sources)
    [[ $(cat "$folder/sources" 2>/dev/null) == "$sources" ]] && return 0

    require_data
    require_dotnet
    say "Building $words ..." >&2
    rm -rf "$folder.next"
    dotnet publish "$root/$project" --configuration Release --output "$folder.next" --nologo --verbosity quiet >&2 ||
        fail "the build failed; the errors are above."
    printf '%s\n' "$sources" >"$folder.next/sources"
    # Swapped whole, so that a program that is still running keeps the files it started with.
    rm -rf "$folder"
    mv "$folder.next" "$folder"
}
