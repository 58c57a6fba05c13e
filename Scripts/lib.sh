# Functions shared by the scripts of this folder; sourced, never run.
# Everything said here goes to stderr: stdout belongs to the program or the test runner.

readonly oldest_swift=6.2

# Debian packages and what each is for; the libraries come with their headers.
readonly packages=(
    "libxml2-dev:reads reference data"
    "libsqlite3-dev:keeps the ledger"
    "libcurl4-openssl-dev:asks models over HTTP"
    "libyaml-dev:reads packs"
    "libarchive-dev:reads other engines' logs"
    "zlib1g-dev:measures how far texts shrink"
    "unicode-cldr-core:facts about locales"
    "iso-codes:countries and their divisions"
    "libjollyday-java:public holidays"
    "mobile-broadband-provider-info:mobile operators"
    "kgeography-data:capitals"
    "locales:telephone codes and forms of address"
    "pkg-config:finds the libraries above"
    "ca-certificates:trusts endpoints over HTTPS"
    "g++:linker and C headers that Swift builds with"
    "libncurses6:Swift's tools are linked to it"
    "tzdata:time zones for Foundation"
)

# What the tests of pages in a browser need beside the above.
readonly browser_packages=(
    "chromium:shows the pages"
    "chromium-driver:lets tests use it"
    "python3-selenium:speaks to the driver"
    "python3-pil:compares pictures"
    "python3-pip:fetches axe"
    "tidy:checks HTML"
    "fonts-noto-core:letters of every script"
    "fonts-noto-cjk:Chinese, Japanese and Korean letters"
)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "${0##*/}: $*"
    exit 1
}

# Reads --help and --no-install; the page is the comment at the head of the script.
parse_flags() {
    install=yes
    while [ $# -gt 0 ]; do
        case "$1" in
            --help | -h)
                sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
                exit 0
                ;;
            --no-install) install=no ;;
            *)
                say "${0##*/}: unknown option '$1'; see 'Scripts/${0##*/} --help'"
                exit 64
                ;;
        esac
        shift
    done
}

# Stops early when Swift is missing or too old. Its tools may not start before their libraries are
# installed, so a version that cannot be read is an error only afterwards.
check_swift() {
    local version
    command -v swift >/dev/null ||
        fail "no 'swift' on the PATH; install Swift $oldest_swift or newer from swift.org and add its usr/bin to PATH"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1) || true
    if [ -z "$version" ]; then
        [ "${1:-}" = tolerant ] || fail "'swift --version' does not work; run it by hand to see why"
        return
    fi
    if [ "$(printf '%s\n%s\n' "$oldest_swift" "$version" | sort -V | head -n 1)" != "$oldest_swift" ]; then
        fail "Swift $version is too old; install Swift $oldest_swift or newer from swift.org"
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs those of the packages given that are missing, or with --no-install lists them and stops.
install_missing() {
    local entry missing=() as_root=()
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
        fail "no apt-get here; install libxml2, SQLite, libcurl, libyaml and libarchive with headers, pkg-config and CLDR, then run 'swift build'"
    for entry in "$@"; do
        is_installed "${entry%%:*}" || missing+=("$entry")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$install" = no ]; then
        fail "missing: apt-get install -y --no-install-recommends ${missing[*]%%:*}"
    fi
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            fail "needs root and there is no sudo: apt-get install -y --no-install-recommends ${missing[*]%%:*}"
        as_root=(sudo)
        if [ ! -t 0 ] || [ -n "${CI:-}" ]; then
            # Nobody can type a password here: fail instead of waiting.
            as_root=(sudo -n)
            sudo -n true 2>/dev/null ||
                fail "sudo wants a password that nobody can type here; run as root: apt-get install -y --no-install-recommends ${missing[*]%%:*}"
        fi
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
    say "Installing with apt-get:"
    for entry in "${missing[@]}"; do say "  ${entry%%:*} (${entry#*:})"; done
    quietly "cannot refresh the package lists: is there a network?" \
        "${as_root[@]}" -o APT::Update::Error-Mode=any update
    quietly "cannot install the packages" \
        "${as_root[@]}" install -y --no-install-recommends "${missing[@]%%:*}"
}

# Runs a command out of sight; if it fails, one line says so with the first error it gave.
quietly() {
    local complaint=$1 output reason
    shift
    if ! output=$("$@" </dev/null 2>&1); then
        reason=$(printf '%s\n' "$output" | grep -m 1 '^E: ' || printf '%s\n' "$output" | tail -n 1)
        fail "$complaint (${reason:-no message})"
    fi
}

prepare_machine() {
    check_swift tolerant
    install_missing "${packages[@]}"
    check_swift
}
