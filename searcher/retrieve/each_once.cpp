#include "searcher/retrieve/each_once.hpp"

#include <algorithm>
#include <iterator>

namespace news::retrieve {
namespace {

/// Which texts or stories have had their turn.
class Turns {
 public:
  Turns(Stories& stories, Once once, Xapian::docid last)
      : stories_{stories}, once_{once}, taken_(std::size_t{last} + 1) {}

  /// Whether it is the first of its kind.
  bool take(Xapian::docid article) {
    const auto place = stories_.of(article);
    const auto kind = once_ == Once::text ? place.edition : place.first;
    // Damaged places may name articles that are not there.
    const auto at = kind < taken_.size() ? kind : article;
    const bool is_first = !taken_[at];
    taken_[at] = true;
    return is_first;
  }

 private:
  Stories& stories_;
  Once once_;
  std::vector<bool> taken_;
};

}  // namespace

EachOnce each_once(const Xapian::Database& database, Stories& stories,
                   const std::vector<Xapian::docid>& matches, Once once) {
  Turns turns{stories, once, database.get_lastdocid()};
  EachOnce kept;
  for (const auto match : matches)
    if (turns.take(match)) kept.matches.push_back(match);
  std::vector<Xapian::docid> others;
  const auto end = database.postlist_end("");
  for (auto article = database.postlist_begin(""); article != end; ++article)
    if (turns.take(*article)) others.push_back(*article);
  std::ranges::merge(kept.matches, others, std::back_inserter(kept.all));
  return kept;
}

}  // namespace news::retrieve
