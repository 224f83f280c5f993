#pragma once

#include <functional>

#include <nlohmann/json_fwd.hpp>

#include "common/base/result.hpp"
#include "indexer/read/reader.hpp"

namespace news::read {

/// What an object says about an article, or why it says nothing.
using ArticleOfObject = std::function<Result<RawArticle>(const nlohmann::json&)>;

/// Reads the elements of a JSON file (json_elements.hpp) as articles. A broken element is skipped
/// with its number and offset.
void read_json_file(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                    const Sink& sink, const ArticleOfObject& article_of);

}  // namespace news::read
