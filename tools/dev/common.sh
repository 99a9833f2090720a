# What every command of ./dev shares: messages, options, and a scratch folder that goes when the command ends.

ARGUMENTS=()
NO_INSTALL=no

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
# The work failed (1), or the command was not understood (2).
fail() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}
wrong_usage() {
    printf 'dev: %s\n' "$*" >&2
    exit 2
}

take_common_options() {
    local argument
    for argument in "$@"; do
        case "$argument" in
        --no-install) NO_INSTALL=yes ;;
        *) ARGUMENTS+=("$argument") ;;
        esac
    done
}

# Names a fresh folder in SCRATCH; it is removed, and the processes named in STARTED are ended, on exit.
STARTED=()
SCRATCH=""
make_scratch() {
    SCRATCH="$(mktemp -d "${TMPDIR:-/tmp}/earmark.XXXXXX")"
    trap clean_up EXIT
}
clean_up() {
    local process
    for process in "${STARTED[@]}"; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    [ -n "$SCRATCH" ] && rm -rf "$SCRATCH"
}
