#!/bin/sh
# Pairs of newsearch and other engines, as a Markdown table: run.sh ARTICLES FOLDER INPUT... > table.md
# INPUT: real news to make the corpus of. Builds what is missing; speaks on stderr.
set -eu
articles=$1
folder=$2
shift 2
here=$(cd "$(dirname "$0")/../.." && pwd)
"$here/scripts/build.sh" release indexer searcher make_corpus
bin=$here/build/release/bin
mkdir -p "$folder"
"$bin/make_corpus" "$articles" 1 "$@" >"$folder/corpus.jsonl"
python3 "$here/bench/make_queries.py" "$folder/corpus.jsonl" >"$folder/queries.tsv"
exec python3 "$here/bench/peers/compare.py" "$bin" "$folder/corpus.jsonl" "$folder/queries.tsv" "$folder"
