#!/bin/sh
# Asks a running `searcher --serve` several questions, with nothing but a shell.
#
#   ask.sh [--index DIR] QUERY...
#
# Prints the answers as JSON, a line each; pipe them to jq:
#   ask.sh oil gas | jq -r '.answer[]? | select(.type == "hit") | .title'
set -eu

if [ "${1-}" = --index ]; then
  NEWS_INDEX=$2
  export NEWS_INDEX
  shift 2
fi
if [ $# -eq 0 ]; then
  echo "usage: ask.sh [--index DIR] QUERY..." >&2
  exit 2
fi

# Two pipes with names: requests go down one, answers come up the other.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkfifo "$folder/requests" "$folder/answers"
searcher --serve <"$folder/requests" >"$folder/answers" &
exec 3>"$folder/requests" 4<"$folder/answers"

# A text as JSON has it: quotes and backslashes escaped, control characters as blanks.
quoted() {
  printf '%s' "$1" | tr '\000-\037' ' ' | sed -e 's/[\\"]/\\&/g' -e 's/^/"/' -e 's/$/"/'
}

number=0
for query in "$@"; do
  number=$((number + 1))
  printf '{"id":%d,"query":%s,"limit":3,"fields":"id,date,title"}\n' \
    "$number" "$(quoted "$query")" >&3
  if ! IFS= read -r answer <&4; then
    echo "ask.sh: the searcher has ended" >&2
    exit 2
  fi
  printf '%s\n' "$answer"
done

exec 3>&-
wait
