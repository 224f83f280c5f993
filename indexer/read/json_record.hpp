#pragma once

#include <map>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "indexer/article/raw_article.hpp"
#include "indexer/read/field_names.hpp"

namespace news::read {

/// What a JSON object says about an article. Keys are guessed by guess_of(), the most trusted one
/// that holds something; a mapped name is taken alone: the key itself, or a path "meta.headline".
/// Numbers become text, lists are joined, of an object its "name" is taken.
[[nodiscard]] RawArticle article_of(const nlohmann::json& object,
                                    const std::map<Fact, std::string>& mapped);

}  // namespace news::read
