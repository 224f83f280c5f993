#include "searcher/retrieve/matches.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/schema/fields.hpp"
#include "searcher/retrieve/article_positions.hpp"
#include "searcher/retrieve/freshener.hpp"
#include "searcher/retrieve/ranking.hpp"

namespace news::retrieve {
namespace {

/// Matches looked at beyond the page, so that small counts come out exact for nothing.
constexpr std::size_t counted_beyond = 1000;

/// order_slot with its date turned round: oldest first, undated still last, ids still rising.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    auto key = document.get_value(schema::order_slot);
    if (document.get_value(schema::spec(schema::Field::date).slot).empty()) return key;
    const auto date = std::min<std::size_t>(key.size(), 8);
    for (std::size_t i = 0; i < date; ++i)
      key[i] = static_cast<char>(~static_cast<unsigned char>(key[i]));
    return key;
  }
};

Xapian::doccount clamped(std::size_t wanted, Xapian::doccount most) {
  return static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, most));
}

RankedSlice matches_of(const Xapian::MSet& found) {
  RankedSlice matches{.least = found.get_matches_lower_bound(),
                      .most = found.get_matches_upper_bound()};
  matches.articles.reserve(found.size());
  for (auto each = found.begin(); each != found.end(); ++each)
    matches.articles.push_back({*each, each.get_weight()});
  return matches;
}

/// The place and size of a slice among at most `all` articles.
struct Window {
  Xapian::doccount offset = 0;
  Xapian::doccount limit = 0;
  Xapian::doccount at_least = 0;  ///< To be looked at for the count.
  bool hurried = false;
};

Window window_of(const Slice& slice, Xapian::doccount all) {
  const auto offset = clamped(slice.offset, all);
  const auto limit = clamped(slice.limit, all - offset);
  const auto beyond = offset + limit + (slice.hurried ? 1 : counted_beyond);
  return {offset, limit, slice.exact_count ? all : clamped(beyond, all), slice.hurried};
}

/// The part of `ranked` that the window shows.
std::vector<RankedArticle> shown(const std::vector<RankedArticle>& ranked, const Window& window) {
  const auto first = std::min<std::size_t>(window.offset, ranked.size());
  const auto last = std::min<std::size_t>(first + window.limit, ranked.size());
  return {ranked.begin() + static_cast<std::ptrdiff_t>(first),
          ranked.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// Xapian asks it last, and once the page is full only about what can still come onto it.
class AtTheSpots : public Xapian::MatchDecider {
 public:
  AtTheSpots(const Xapian::Database& database, const TwoSteps& steps)
      : positions_{database, 0, steps.effort}, steps_{steps} {}

  bool operator()(const Xapian::Document& document) const override {
    positions_.move_to(document.get_docid());
    return std::ranges::all_of(steps_.spots,
                               [this](const auto& spot) { return is_in(*spot, positions_); });
  }

 private:
  mutable ArticlePositions positions_;
  const TwoSteps& steps_;
};

/// A query that is set up, and what decides about its matches.
class Matching {
 public:
  Matching(Xapian::Enquire& enquire, const Xapian::MatchDecider* decider)
      : enquire_{enquire}, decider_{decider} {}

  [[nodiscard]] RankedSlice slice(Xapian::doccount first, Xapian::doccount limit,
                                  Xapian::doccount at_least = 0) const {
    return matches_of(enquire_.get_mset(first, limit, at_least, nullptr, decider_));
  }
  void leave_out_below(double score) { enquire_.set_cutoff(0, score); }

 private:
  Xapian::Enquire& enquire_;
  const Xapian::MatchDecider* decider_;
};

/// Exactly what sorting all matches by score times factor gives. No article is more than `most`
/// times better for being new, so those that can reach the page are known by their plain score. In
/// a hurry only the best by that are sorted.
RankedSlice run_recent(Matching matching, const Freshener& freshener, const Window& window,
                       Xapian::doccount all) {
  constexpr Xapian::doccount usual = 200;
  const auto end = window.offset + window.limit;
  const auto wanted = std::size_t{window.hurried ? 1U : 2U} * end;
  const auto depth = clamped(std::max<std::size_t>(usual, wanted), all);
  auto matches = matching.slice(0, depth, std::max(window.at_least, depth));
  if (end == 0 || matches.articles.empty()) {
    matches.articles.clear();
    return matches;
  }
  const auto complete = matches.articles.size() < depth || depth == all;
  const auto unseen = matches.articles.back().score * freshener.most();
  auto ranked = freshener.ranked(std::move(matches.articles));
  const auto needed = ranked[std::min<std::size_t>(end, ranked.size()) - 1].score;
  if (!window.hurried && !complete && needed <= unseen) {
    constexpr double rounding = 1 - 1e-12;
    matching.leave_out_below(needed / freshener.most() * rounding);
    ranked = freshener.ranked(matching.slice(0, all).articles);
  }
  matches.articles = shown(ranked, window);
  return matches;
}

RankedSlice run(const Xapian::Database& database, const Xapian::Query& query,
                const Xapian::MatchDecider* decider, const Slice& slice) {
  OldestFirst oldest_first;
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  rank_by(slice.ranking, enquire);
  if (slice.sort == Sort::relevance)
    enquire.set_sort_by_relevance_then_value(schema::order_slot, false);
  else if (slice.sort == Sort::newest)
    enquire.set_sort_by_value(schema::order_slot, false);
  else
    enquire.set_sort_by_key(&oldest_first, false);

  const auto all = database.get_doccount();
  const auto window = window_of(slice, all);
  const Matching matching{enquire, decider};
  if (slice.sort == Sort::relevance && slice.recency)
    return run_recent(matching, Freshener{database, *slice.recency}, window, all);
  return matching.slice(window.offset, window.limit, window.at_least);
}

}  // namespace

RankedSlice run(const Xapian::Database& database, const Xapian::Query& query, const Slice& slice) {
  return run(database, query, nullptr, slice);
}

RankedSlice run(const Xapian::Database& database, const Lowered& query, const Slice& slice) {
  // A decider is told the number in the shard alone.
  if (!query.steps || database.size() != 1) return run(database, query.query, nullptr, slice);
  const AtTheSpots decider{database, *query.steps};
  return run(database, query.steps->articles, &decider, slice);
}

std::vector<Xapian::docid> all_matches(const Xapian::Database& database, const Lowered& query) {
  const bool in_steps = query.steps && database.size() == 1;
  const auto decider =
      in_steps ? std::optional<AtTheSpots>{std::in_place, database, *query.steps} : std::nullopt;
  Xapian::Enquire enquire{database};
  // Scaled to nothing, so that what only ranks is not read.
  enquire.set_query(
      {Xapian::Query::OP_SCALE_WEIGHT, in_steps ? query.steps->articles : query.query, 0.0});
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  const auto all = database.get_doccount();
  const auto found = enquire.get_mset(0, all, all, nullptr, decider ? &*decider : nullptr);
  std::vector<Xapian::docid> numbers{found.begin(), found.end()};
  std::ranges::sort(numbers);
  return numbers;
}

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_lower_bound();
}

}  // namespace news::retrieve
