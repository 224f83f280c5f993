#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/spot.hpp"

namespace news::retrieve {

/// The positions of the terms of one article, wherever they are read.
class ArticleTerms {
 public:
  virtual ~ArticleTerms() = default;

  /// Rising; empty where the article has no such term. Holds as long as this does.
  [[nodiscard]] virtual const Positions& of(const std::string& term) = 0;

  /// Whether the article has the term, with positions or without.
  [[nodiscard]] virtual bool has(const std::string& term) = 0;

  /// All its terms.
  [[nodiscard]] virtual const std::vector<std::string>& terms() = 0;
};

/// As an index has them, each read once.
class ArticlePositions final : public ArticleTerms {
 public:
  /// database: must outlive this.
  ArticlePositions(const Xapian::Database& database, Xapian::docid article)
      : database_{database}, article_{article} {}

  const Positions& of(const std::string& term) override;
  bool has(const std::string& term) override;
  const std::vector<std::string>& terms() override;

 private:
  const Xapian::Database& database_;
  Xapian::docid article_;
  std::map<std::string, Positions> read_{};
  std::optional<std::vector<std::string>> terms_{};
};

/// Where it is: the one place where positions are compared.
[[nodiscard]] Spans spans_of(const Spot& spot, ArticleTerms& article);

/// How near its parts have to be in this article.
[[nodiscard]] Nearness nearness_of(const NearSpot& near, ArticleTerms& article);

/// The articles where `spot` is found, as a query without weight. It looks at every article that it
/// is asked about, so it belongs behind a query that leaves few: OP_FILTER or OP_AND with the
/// terms that the spot needs.
[[nodiscard]] Xapian::Query only_where(Spot spot);

}  // namespace news::retrieve
