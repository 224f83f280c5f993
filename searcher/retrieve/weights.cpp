#include "searcher/retrieve/weights.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/headline.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/sought.hpp"

namespace news::retrieve {
namespace {

class Weighing {
 public:
  Weighing(std::string_view id, Vocabulary& words, Ranking ranking)
      : article_{schema::value_term(schema::Field::id, id)}, words_{words}, ranking_{ranking} {}

  void add(std::string_view indent, std::string_view name, const query::Query& part) {
    if (failed_) return;
    add(indent, name, lower(part, words_));
  }

  /// What makes the score: the parts, and what a headline weighs besides.
  void add_whole(const query::Query& query) {
    if (failed_) return;
    auto lowered = lower(query, words_);
    if (lowered) lowered = favour_headlines(std::move(*lowered), query, words_);
    add("  ", "all together", lowered);
  }

  void add_parts(const query::Query& query) {
    each_part(query, [this](const query::Query& part, bool wanted) {
      add("  ", wanted ? query::show(part) : fmt::format("NOT {}", query::show(part)), part);
      if (!is_positional(part) || is_wordy(part)) return;
      each_leaf(part,
                [this](const query::Query& leaf, bool) { add("    ", query::show(leaf), leaf); });
    });
  }

  Result<std::string> lines() && {
    if (failed_) return *failed_;
    return std::move(lines_);
  }

 private:
  void add(std::string_view indent, std::string_view name, const Result<Lowered>& lowered) {
    if (!lowered) {
      failed_ = lowered.error();
      return;
    }
    const auto found =
        run(words_.database(), {Xapian::Query::OP_FILTER, lowered->query, Xapian::Query{article_}},
            {.ranking = ranking_, .limit = 1});
    lines_ += fmt::format(
        "{}{}: {}\n", indent, name,
        found.articles.empty() ? "not there" : fmt::format("{:.4f}", found.articles.front().score));
  }

  std::string article_;
  Vocabulary& words_;
  Ranking ranking_;
  std::string lines_{};
  std::optional<Error> failed_{};
};

}  // namespace

Result<std::string> weights_in(std::string_view id, const query::Query& query, Vocabulary& words,
                               Ranking ranking) {
  Weighing weighing{id, words, ranking};
  weighing.add_parts(query);
  weighing.add_whole(query);
  return std::move(weighing).lines();
}

}  // namespace news::retrieve
