#include "searcher/retrieve/headline.hpp"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/words_query.hpp"

namespace news::retrieve {
namespace {

using Op = Xapian::Query;

/// Chosen by docs/evaluation.md.
constexpr double each_word = 0.05;
constexpr double all_words = 0.2;

/// The plain words of a query, in headlines.
struct HeadlineWords {
  std::vector<Op> found{};
  bool all = true;  ///< Nothing else is asked for but filters.
  std::optional<Error> failed{};

  void add(const query::Query& leaf, bool wanted, Vocabulary& words) {
    if (failed || !is_wordy(leaf)) return;
    const auto* word = std::get_if<query::Word>(&leaf.node);
    if (!wanted || !word || word->field != schema::Field::text) {
      all = false;
      return;
    }
    const auto terms = words.terms_of(leaf);
    if (!terms) {
      failed = terms.error();
      return;
    }
    if (terms->stems.empty())
      all = false;
    else
      found.push_back(in_headline(*terms, words));
  }

  /// What headlines weigh besides.
  [[nodiscard]] Op bonus() const {
    const Op each{Op::OP_SCALE_WEIGHT, Op{Op::OP_OR, found.begin(), found.end()}, each_word};
    if (!all) return each;
    const Op whole{Op::OP_SCALE_WEIGHT, Op{Op::OP_AND, found.begin(), found.end()}, all_words};
    return {Op::OP_OR, each, whole};
  }
};

}  // namespace

Result<Lowered> favour_headlines(Lowered articles, const query::Query& query, Vocabulary& words) {
  HeadlineWords headline;
  each_leaf(query,
            [&](const query::Query& leaf, bool wanted) { headline.add(leaf, wanted, words); });
  if (headline.failed) return *headline.failed;
  if (!articles.ranks || headline.found.empty()) return articles;
  return with_bonus(std::move(articles), headline.bonus());
}

}  // namespace news::retrieve
