#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"
#include "common/index/open.hpp"
#include "indexer/article/article.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"

namespace news::tests {

/// The articles dealt out in turn over so many databases in memory, opened as one: what the
/// indexer would write, without a disk. By default all are stemmed as English.
inline index::OpenIndex index_over(const std::vector<Article>& articles, std::size_t shards = 1,
                                   const analysis::Settings& settings = {.stemmer = "english"}) {
  analysis::Analyzer analyzer{settings};
  std::vector<Xapian::WritableDatabase> dealt;
  for (std::size_t i = 0; i < shards; ++i)
    dealt.emplace_back(std::string{}, Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < articles.size(); ++i)
    dealt[i % shards].add_document(build::make_document(build::analyse(articles[i], analyzer)));
  index::OpenIndex all{.analysis = settings};
  for (const auto& shard : dealt) {
    all.database.add_database(shard);
    all.parts.push_back(shard);
  }
  return all;
}

}  // namespace news::tests
