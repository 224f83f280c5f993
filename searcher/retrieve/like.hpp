#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "common/index/open.hpp"
#include "common/schema/record.hpp"
#include "searcher/retrieve/lowered.hpp"
#include "searcher/retrieve/significant.hpp"

namespace news::retrieve {

/// The articles of these ids, or of how ids begin. Errors are those of find_article.
[[nodiscard]] Result<std::vector<schema::Record>> articles_named(const index::OpenIndex& index,
                                                                 std::span<const std::string> ids);

/// The words by which others are like these articles.
[[nodiscard]] std::vector<SignificantWord> words_of_likeness(
    std::span<const schema::Record> articles, Vocabulary& words);

/// What matches `query` and has some of the words, without the articles themselves. What the query
/// weighs counts too.
[[nodiscard]] Lowered like_these(std::span<const schema::Record> articles,
                                 std::span<const SignificantWord> words, const Lowered& query);

}  // namespace news::retrieve
