#!/bin/sh
# Installs what Newsearch needs to be built and checked, on Debian 12, Ubuntu 22.04 and newer.
# Nothing missing: says nothing and needs no rights. This is the one list of packages.
set -eu

packages='
  cmake g++ ninja-build pkg-config python3
  libxapian-dev libboost-program-options-dev libfmt-dev
  libarchive-dev zlib1g-dev libdeflate-dev libxml2-dev libicu-dev libxxhash-dev nlohmann-json3-dev
  libncurses-dev
  catch2
  less tmux
'

if ! command -v dpkg-query >/dev/null 2>&1; then
  # Not a Debian: the build itself says what it cannot find.
  for tool in cmake c++; do
    command -v "$tool" >/dev/null 2>&1 && continue
    echo "bootstrap: $tool is missing, and I can install packages on Debian and Ubuntu only" >&2
    echo "  hint: install the like of:" $packages >&2
    exit 1
  done
  exit 0
fi

missing=''
for package in $packages; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=none
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=''
elif command -v sudo >/dev/null 2>&1; then
  as_root='sudo'
else
  echo "bootstrap: packages are missing, and this is neither root nor is there sudo; as root, run:" >&2
  echo "  apt-get update && apt-get install -y --no-install-recommends$missing" >&2
  exit 1
fi

echo "bootstrap: installing$missing" >&2
$as_root apt-get -o DPkg::Lock::Timeout=120 update -q >&2
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get -o DPkg::Lock::Timeout=120 install -q -y --no-install-recommends $missing >&2
