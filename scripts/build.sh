#!/bin/sh
# Configures and builds a preset: scripts/build.sh release|check|debug|asan|tsan|fuzz [TARGET...]
# Needs nothing of the environment; speaks on stderr.
set -eu
cd "$(dirname "$0")/.."
export PATH="${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
export HOME="${HOME:-$PWD/build}"  # ccache wants a home
preset=$1
shift

# A build folder that came along with a copied tree belongs to another place: begin again.
cache=build/$preset/CMakeCache.txt
if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$(pwd -P)" "$cache"; then
  rm -rf "build/$preset"
fi

if [ -z "${CMAKE_GENERATOR:-}" ] && command -v ninja >/dev/null 2>&1; then
  export CMAKE_GENERATOR=Ninja
fi
mkdir -p build
log=build/$preset.configure.log
cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
[ $# -eq 0 ] || set -- --target "$@"
cmake --build "build/$preset" -j "$(nproc)" "$@" >&2
