#!/usr/bin/env bash
# Kills the indexer at random moments and looks at what it leaves:
#   - every article that it called committed is in the index;
#   - the index passes --check: its stories too are those of its articles;
#   - a killed rebuild leaves the old index or the new one, never a mixture;
#   - a last run completes, and holds the same ids and stories as one that was never disturbed.
#
# Usage: kill_loop.sh INDEXER KILLS CORPUS
#   CORPUS: files or a folder with at least a few hundred articles, no id twice; `made`: 2,000 of
#   made_news.py; `made:N`: so many, in files of 2,000. Of 20,000 a run publishes several times.
# Environment: SEED (default: the time) repeats a run; LONGEST_MS (default 1500) bounds the time
# between start and kill. Needs xapian-delve (xapian-tools) to compare ids; else counts only.
set -u

[ $# -eq 3 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2; }
indexer=$1 kills=$2 corpus=$3
longest_ms=${LONGEST_MS:-1500}
RANDOM=${SEED:=$(date +%s)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
index=$work/index
if [ "$corpus" = made ] || [ "${corpus#made:}" != "$corpus" ]; then
  count=${corpus#made} corpus=$work/made
  count=${count#:}
  mkdir "$corpus"
  python3 "$(dirname "$0")/made_news.py" "${count:-2000}" |
    split -l 2000 -d --additional-suffix .jsonl - "$corpus/part"
fi
options=(--summary none --index "$index" --memory 8M --commit 1)

fail() {
  echo "kill_loop: $*; seed $SEED, log:" >&2
  tail -n 20 "$work/log" >&2
  exit 1
}

# Articles in an index, 0 where there is none yet.
articles() {
  "$indexer" --index "$1" --status --summary json 2>/dev/null |
    sed -n 's/^[^[]*"articles":\([0-9]*\).*/\1/p' | grep . || echo 0
}

# The count in the last line "committed N articles, M in the index".
last_committed() {
  tr -d , <"$work/log" | sed -n 's/.*: committed [0-9]* articles \([0-9]*\) in the index/\1/p' |
    tail -n 1 | grep . || echo 0
}

ids() {
  if command -v xapian-delve >/dev/null; then
    xapian-delve -a -1 "$1/current" | grep '^Q' | sort
  else
    articles "$1"
  fi
}

stories() { "$indexer" --index "$1" --status | grep '^stories'; }

check() {
  "$indexer" --index "$index" --check >"$work/check" 2>&1 && return
  # Before its first moment ends there is no index yet, and that is no damage.
  grep -q "no index at" "$work/check" || { cat "$work/check" >&2; fail "--check found damage"; }
}

: >"$work/log"
"$indexer" --quiet --summary none --index "$work/whole" "$corpus" 2>>"$work/log"
[ $? -le 1 ] || fail "the undisturbed run failed"
whole=$(articles "$work/whole")
echo "kill_loop: $whole articles, $kills kills, seed $SEED"

least=0       # what the index must hold at least
killed=0      # runs that the kill met before they ended
for ((round = 1; round <= kills; ++round)); do
  mode=()
  if ((round % 7 == 0 && $(articles "$index") == whole)); then
    mode=(--rebuild)
  elif ((round % 11 == 0 || $(articles "$index") == whole)); then
    rm -rf "$index"
    least=0
  fi
  [ ${#mode[@]} -gt 0 ] || mode=(--update)
  "$indexer" "${options[@]}" --verbose "${mode[@]}" "$corpus" 2>"$work/log" &
  run=$!
  pause_ms=$((RANDOM % longest_ms))
  sleep "$(printf '%d.%03d' $((pause_ms / 1000)) $((pause_ms % 1000)))"
  kill -9 "$run" 2>/dev/null
  wait "$run" 2>/dev/null
  [ $? -eq 137 ] && killed=$((killed + 1))

  held=$(articles "$index")
  committed=$(last_committed)
  [ "$committed" -gt "$least" ] && least=$committed
  [ "$held" -ge "$least" ] || fail "round $round: $held articles, but $least were committed"
  least=$held
  check
done

"$indexer" "${options[@]}" --quiet --update "$corpus" 2>"$work/log"
[ $? -le 1 ] || fail "the last run failed"
check
diff <(ids "$work/whole") <(ids "$index") >"$work/diff" || {
  head -n 5 "$work/diff" >&2
  fail "the index differs from one that was never disturbed"
}
[ "$(stories "$work/whole")" = "$(stories "$index")" ] ||
  fail "the stories differ: $(stories "$work/whole"), $(stories "$index")"
echo "kill_loop: $killed of $kills runs were killed, 0 committed articles lost, 0 indexes damaged"
