#include "searcher/retrieve/positions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/schema/fields.hpp"

namespace news::retrieve {
namespace {

using Spans = std::vector<Span>;
using Positions = std::vector<std::uint32_t>;

constexpr auto in_order = [](const Span& a, const Span& b) {
  return std::pair{a.first, a.last} < std::pair{b.first, b.last};
};

Spans single_words(const Positions& positions) {
  Spans spans;
  spans.reserve(positions.size());
  for (const auto position : positions) spans.push_back({position, position});
  return spans;
}

Spans together(Spans one, const Spans& other) {
  if (one.empty()) return other;
  if (other.empty()) return one;
  Spans both;
  both.reserve(one.size() + other.size());
  std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both),
                 in_order);
  return both;
}

class Finding {
 public:
  explicit Finding(ArticlePositions& positions) : positions_{positions} {}

  Spans operator()(const AnyTerm& any) const {
    Spans found;
    for (const auto& term : any.terms)
      found = together(std::move(found), single_words(positions_.of(term)));
    return found;
  }

  Spans operator()(const AsTyped& word) const {
    Spans found = single_words(positions_.of(word.form_term));
    if (found.empty() && !word.stem_terms.empty() && positions_.has(word.form_term))
      for (const auto& stem : word.stem_terms) found = together(std::move(found), inflected(stem));
    if (word.own_stem_term.empty()) return found;
    return together(std::move(found), uninflected(word.own_stem_term));
  }

  Spans operator()(const AnySpot& any) const {
    Spans found;
    for (const auto& part : any.parts)
      found = together(std::move(found), spans_of(part, positions_));
    return found;
  }

  Spans operator()(const InOrder& row) const {
    Spans found;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
      const auto next = spans_of(row.parts[i], positions_);
      found = i == 0 ? next : followed_by(found, next);
      if (found.empty()) break;
    }
    return found;
  }

 private:
  /// Both rising by their first position; words of a phrase are one position each, mostly.
  static Spans followed_by(const Spans& before, const Spans& next) {
    Spans found;
    for (const auto& span : before) {
      const Span wanted{span.last + 1, 0};
      for (auto each = std::lower_bound(next.begin(), next.end(), wanted, in_order);
           each != next.end() && each->first == wanted.first; ++each)
        found.push_back({span.first, each->last});
    }
    return found;
  }

  Spans inflected(const std::string& stem) const {
    const auto& all = positions_.of(stem);
    const auto& marked = positions_.of(std::string{mark_term(schema::Mark::inflected)});
    Positions found;
    std::set_intersection(all.begin(), all.end(), marked.begin(), marked.end(),
                          std::back_inserter(found));
    return single_words(found);
  }

  Spans uninflected(const std::string& stem) const {
    const auto& all = positions_.of(stem);
    if (all.empty()) return {};
    const auto& marked = positions_.of(std::string{mark_term(schema::Mark::inflected)});
    Positions found;
    std::set_difference(all.begin(), all.end(), marked.begin(), marked.end(),
                        std::back_inserter(found));
    return single_words(found);
  }

  ArticlePositions& positions_;
};

/// Xapian asks it about the articles that the rest of the query left.
class Check : public Xapian::PostingSource {
 public:
  explicit Check(std::shared_ptr<const Spot> spot) : spot_{std::move(spot)} {}

  Xapian::PostingSource* clone() const override { return new Check{spot_}; }
  std::string name() const override { return "position check"; }
  std::string get_description() const override { return "position check"; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    article_ = 0;
    all_ = shard.postlist_begin("");
  }

  // It looks as large as can be, so that a conjunction asks it last.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return shard_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return shard_.get_doccount(); }

  bool check(Xapian::docid article, double) override {
    article_ = article;
    return holds(article);
  }
  void skip_to(Xapian::docid article, double) override { find(std::max(article, article_)); }
  void next(double) override { find(article_ + 1); }
  bool at_end() const override { return all_ == shard_.postlist_end(""); }
  Xapian::docid get_docid() const override { return article_; }

 private:
  bool holds(Xapian::docid article) const {
    ArticlePositions positions{shard_, article};
    return !spans_of(*spot_, positions).empty();
  }

  void find(Xapian::docid from) {
    for (all_.skip_to(from); !at_end(); ++all_) {
      article_ = *all_;
      if (holds(article_)) return;
    }
  }

  std::shared_ptr<const Spot> spot_;
  Xapian::Database shard_{};
  Xapian::PostingIterator all_{};
  Xapian::docid article_ = 0;
};

}  // namespace

const Positions& ArticlePositions::of(const std::string& term) {
  const auto [known, is_new] = read_.try_emplace(term);
  if (is_new)
    known->second.assign(database_.positionlist_begin(article_, term),
                         database_.positionlist_end(article_, term));
  return known->second;
}

bool ArticlePositions::has(const std::string& term) const {
  auto article = database_.postlist_begin(term);
  if (article == database_.postlist_end(term)) return false;
  article.skip_to(article_);
  return article != database_.postlist_end(term) && *article == article_;
}

Spans spans_of(const Spot& spot, ArticlePositions& positions) {
  return std::visit(Finding{positions}, spot.node);
}

Xapian::Query only_where(Spot spot) {
  auto* const check = new Check{std::make_shared<const Spot>(std::move(spot))};
  return Xapian::Query{check->release()};
}

}  // namespace news::retrieve
