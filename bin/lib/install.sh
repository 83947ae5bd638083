# Installs what is missing on a Debian machine; sourced by the scripts in bin.

# Installs the Debian packages that are not there yet.
need_packages() {
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    echo "Installeren: ${missing[*]}" >&2
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Stops with advice when there is no Swift.
need_swift() {
    command -v swift >/dev/null && return 0
    echo "Swift 6.2 of nieuwer is nodig: zie https://www.swift.org/install" >&2
    exit 1
}

# Makes a Python environment with what the tests need, once.
need_python() {
    local wanted="Tests/requirements.txt" mark=".venv/installed"
    if [ ! -f "$mark" ] || ! cmp -s "$wanted" "$mark"; then
        python3 -m venv .venv
        .venv/bin/pip install --quiet --disable-pip-version-check -r "$wanted"
        cp "$wanted" "$mark"
    fi
}

need_to_build() { need_swift; need_packages libsqlite3-dev libpq-dev pkg-config; }

# Fetches the virus scanner of Debian and unpacks it below .build: no service is started and no database downloaded.
need_clamd() {
    command -v clamd >/dev/null && return 0
    local place=".build/clamav"
    [ -x "$place/usr/sbin/clamd" ] && return 0
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    need_packages libjson-c5 libxml2 libpcre2-8-0 libbz2-1.0 zlib1g
    apt-cache show libclamav12 >/dev/null 2>&1 || $sudo apt-get update -qq
    mkdir -p "$place"
    (cd "$place" && apt-get download -qq clamav-daemon libclamav12 libmspack0 && for package in *.deb; do
        dpkg-deb -x "$package" . && rm "$package"
    done)
}
