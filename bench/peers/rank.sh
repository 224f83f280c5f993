#!/bin/sh
# Judges FTS5, Lucene, Xapian as it comes, and newsearch on the same topics and articles: rank.sh BIN CORPORA FOLDER
# Of newsearch a hundred answers are judged, of the others a thousand: more changes little.
# BIN: folder of indexer and searcher. FOLDER: for what is written. Wants python3-xapian, liblucene8-java, a JDK.
set -eu
bin=$1
corpora=$2
folder=$3
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=$(ls /usr/share/java/lucene-core-8*.jar /usr/share/java/lucene-analyzers-common-8*.jar | tr '\n' ':')
mkdir -p "$folder/classes"
[ -d "$folder/reuters.idx" ] || "$bin/indexer" --index "$folder/reuters.idx" "$corpora"/reuters21578/*.sgm
"$python" "$here/rank_sets.py" "$bin/searcher" "$folder/reuters.idx" "$corpora" "$folder/sets"
javac -cp "$jars" -d "$folder/classes" "$here/LuceneRank.java"

measures() { # collection, system, options of searcher
  name=$1 system=$2
  shift 2
  printf '%s\t%s' "$name" "$system"
  "$bin/searcher" --qrels "$folder/sets/$name/qrels.txt" "$@" 2>/dev/null |
    awk '/^(MAP|nDCG@10|S@1|MRR) / { printf "\t%s %s", $1, $2 } END { print "" }'
}

for name in ${SETS:-time rtqa basil reuters_headlines reuters_bodies reuters_topics}; do
  set=$folder/sets/$name
  index=$folder/$name.idx
  case $name in reuters_*) index=$folder/reuters.idx ;; esac
  [ -d "$index" ] || "$bin/indexer" --index "$index" "$set/articles.jsonl" 2>/dev/null
  dates=""
  [ "$name" = rtqa ] && dates=--topic-dates
  for dated in "" $dates; do
    run=$set/run$dated
    "$python" "$here/fts5_rank.py" "$set/articles.jsonl" "$set/topics.tsv" $dated >"$run.fts5"
    "$python" "$here/xapian_rank.py" "$set/articles.jsonl" "$set/topics.tsv" $dated >"$run.xapian"
    "$python" -c "import sys; sys.path.insert(0, '$here'); import fts5_rank
for article in fts5_rank.articles(sys.argv[1]): print('\t'.join(' '.join(each.split()) for each in article))" \
      "$set/articles.jsonl" | java -cp "$jars$folder/classes" LuceneRank "$set/topics.tsv" $dated >"$run.lucene"
    for peer in xapian fts5 lucene; do measures "$name" "$peer $dated" --run "$run.$peer"; done
    measures "$name" "newsearch $dated" --index "$index" --topics "$set/topics.tsv" -n 100 $dated
    measures "$name" "newsearch --ranking bm25 $dated" --index "$index" --topics "$set/topics.tsv" -n 100 $dated --ranking bm25
  done
done
