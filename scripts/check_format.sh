#!/bin/sh
# Checks that every source file is as clang-format 14 leaves it; --fix rewrites them.
# Other versions format otherwise, so without version 14 it says so and ends with 77 (skipped).
set -eu
cd "$(dirname "$0")/.."

formatter=''
for name in clang-format-14 clang-format; do
  if "$name" --version 2>/dev/null | grep -q 'version 14\.'; then
    formatter=$name
    break
  fi
done
if [ -z "$formatter" ]; then
  echo "formatting: skipped, there is no clang-format 14 (apt-get install clang-format-14)"
  exit 77
fi

if [ "${1:-}" = --fix ]; then
  set -- -i
else
  set -- --dry-run -Werror
fi
if find common indexer searcher tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
  xargs -0 "$formatter" "$@"; then
  echo "formatting: as clang-format leaves it"
else
  echo "formatting: run scripts/check_format.sh --fix" >&2
  exit 1
fi
