#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "common/analysis/analyzer.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/evaluate/topics.hpp"
#include "searcher/results/page.hpp"

namespace news::ask {

enum class TopicPart : std::uint8_t { title, description, narrative };

/// How topics are asked: all of them in the same way.
struct Asking {
  Request request{};  ///< Filters, order and depth; its text is the topic's business.
  TopicPart part = TopicPart::title;
  bool at_their_dates = false;  ///< As on the topic's day: later articles are left out.
};

/// What a topic asks for, with the filters, as a person's query on a page that may be filled; exact
/// words, or where the request says so, what `--any` makes of them. The words are those of the
/// analyzer, so that no punctuation of a question is an operator; capitals tell acronyms only in a
/// topic that has small letters too. Words beyond what a query may hold are left out.
/// THE place where a topic becomes a query.
///
/// Nothing where there is no word. Errors: the part asked for is missing, or the date that
/// at_their_dates wants; and those of understand.
[[nodiscard]] Result<std::optional<Understood>> ask_topic(const evaluate::Topic& topic,
                                                          const Asking& asking,
                                                          std::chrono::sys_seconds clock,
                                                          analysis::Analyzer& analyzer);

/// Makes one list of a page: the articles that fill it come after its hits.
void join_partial(Page& page);

}  // namespace news::ask
