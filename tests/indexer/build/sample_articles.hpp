#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/schema/fields.hpp"
#include "common/story/packed_sketch.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/build/prepared.hpp"
#include "indexer/group/sketch.hpp"

namespace news::tests {

inline Article sample_article(const std::string& id, const std::string& body,
                              const std::string& path = "/news/é.jsonl") {
  Article article;
  article.origin.path = path;
  article.id = id;
  article.title = "Überschrift " + id;
  article.body = body;
  return article;
}

/// Ready to be written.
inline build::Prepared prepared(const Article& article) {
  analysis::Analyzer analyzer{analysis::Settings{}};
  auto analysed = build::analyse(article, analyzer);
  analysed.values.emplace_back(schema::sketch_slot, story::pack_sketch(group::sketch_of(article)));
  return {build::make_document(analysed), article.origin, analysed.id_term,
          build::memory_bytes(analysed), analysed.cut};
}

}  // namespace news::tests
