# Which packages this system needs, which of them are missing, and their installation.

package_list() {
    local id="" version=""
    [ -r /etc/os-release ] && { id="$(. /etc/os-release && echo "$ID")"; version="$(. /etc/os-release && echo "${VERSION_ID:-}")"; }
    local list="tools/packages/$id-$version.txt"
    [ -r "$list" ] && echo "$list"
}

missing_packages() {
    local wanted
    wanted="$(grep -v '^#' "$1" | grep -v '^$')"
    # dpkg-query prints the installed ones; what is wanted and not printed is missing.
    comm -23 <(sort <<<"$wanted") \
        <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        fail "packages are missing and there is neither root nor sudo: ask your administrator for: $MISSING"
    fi
}

ensure_packages() {
    local list
    list="$(package_list)" || true
    if [ -z "$list" ]; then
        say "No package list for this system: tools/packages has Debian 12 and 13 and Ubuntu 24.04; going on with what is here."
        return
    fi
    MISSING="$(missing_packages "$list" | tr '\n' ' ')"
    [ -z "$MISSING" ] && return
    if [ "$NO_INSTALL" = yes ]; then
        fail "these packages are missing: ${MISSING}(from $list; run again without --no-install to install them)"
    fi
    say "Installing what is missing: $MISSING"
    as_root apt-get update -qq || say "The package index could not be renewed; trying with the one that is here."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $MISSING >/dev/null ||
        fail "installing failed; see above, mend it and run the command again"
}
