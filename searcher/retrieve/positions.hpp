#pragma once

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/effort.hpp"
#include "searcher/retrieve/spot.hpp"

namespace news::retrieve {

/// The positions of the terms of one article, wherever they are read.
class ArticleTerms {
 public:
  /// effort: of the search; nullptr where it is not bounded.
  explicit ArticleTerms(std::shared_ptr<Effort> effort = nullptr) : effort_{std::move(effort)} {}
  virtual ~ArticleTerms() = default;

  /// Tells that so many places are looked at. Throws Effort::Exhausted.
  void spend(std::size_t steps) const {
    if (effort_) effort_->spend(steps);
  }

  /// Rising; empty where the article has no such term. Holds as long as this does.
  [[nodiscard]] virtual const Positions& of(const std::string& term) = 0;

  /// Whether the article has the term, with positions or without.
  [[nodiscard]] virtual bool has(const std::string& term) = 0;

  /// Which of these terms the article has: their places in the list, rising. The list must outlive
  /// this.
  [[nodiscard]] virtual std::vector<std::size_t> those_of(
      const std::vector<std::string>& sorted) = 0;

 private:
  std::shared_ptr<Effort> effort_;
};

/// Where it is: the one place where positions are compared.
[[nodiscard]] Spans spans_of(const Spot& spot, ArticleTerms& article);

/// Whether it is anywhere at all: spans_of, but looks at positions only where terms leave it open.
[[nodiscard]] bool is_in(const Spot& spot, ArticleTerms& article);

/// How near its parts have to be in this article.
[[nodiscard]] Nearness nearness_of(const NearSpot& near, ArticleTerms& article);

/// The articles where `spot` is found, as a query without weight. It looks at every article that it
/// is asked about, so it belongs behind a query that leaves few: OP_FILTER or OP_AND with the
/// terms that the spot needs.
[[nodiscard]] Xapian::Query only_where(std::shared_ptr<const Spot> spot,
                                       std::shared_ptr<Effort> effort);

}  // namespace news::retrieve
