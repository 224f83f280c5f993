#pragma once

#include "indexer/article/article.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/clean/clean.hpp"

namespace news::describe {

/// The facts about an article, each from the strongest evidence: what the record says, then the
/// text. Pure. Unknown stays empty; nothing is invented.
[[nodiscard]] Article describe(const RawArticle& raw, clean::Cleaned cleaned);

}  // namespace news::describe
