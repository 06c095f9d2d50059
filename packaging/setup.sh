# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Coranto contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What run, test and .ci/run share: find what is missing, install it, build. Sourced, never started.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# packages SYSTEM PURPOSE…: what the list names for that system.
packages() {
    awk -v system_name="$1" -v purposes=" ${*:2} " '
        /^#.* debian/ { for (i = 3; i <= NF; i++) column[$i] = i - 1 }
        /^[a-z]/ && index(purposes, " " $1 " ") && $column[system_name] != "-" { print $column[system_name] }
    ' "$root/packaging/packages.txt"
}

# Of the packages named on standard input, those that are not installed.
not_installed() {
    local name
    while read -r name; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
    done
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "coranto: packages must be installed; as root, type: $*"
        return 1
    fi
}

# The same words for every system without apt; what is really missing, the build then says.
name_packages() {
    say "This system has no apt. These packages are needed:"
    say "  Fedora:   sudo dnf install $(packages fedora "$@" | paste -sd ' ')"
    say "  Arch:     sudo pacman -S --needed $(packages arch "$@" | paste -sd ' ')"
    say "  openSUSE: sudo zypper install $(packages opensuse "$@" | paste -sd ' ')"
}

# need PURPOSE…: installs what is missing for it; does nothing, quickly, when nothing is.
need() {
    if ! command -v apt-get >/dev/null; then
        [[ -e $root/build/release/build.ninja ]] || name_packages "$@"
        return
    fi
    local missing
    mapfile -t missing < <(packages debian "$@" | not_installed)
    ((${#missing[@]})) || return 0
    say "Installing: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# build PRESET TARGET…: configures the first time, then builds.
build() {
    local folder=$root/build/$1
    [[ -e $folder/build.ninja ]] || cmake -S "$root" --preset "$1"
    cmake --build "$folder" --target "${@:2}"
}
