#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/positions.hpp"
#include "searcher/retrieve/present_terms.hpp"

namespace news::retrieve {

/// As an index has them, each read once an article.
class ArticlePositions final : public ArticleTerms {
 public:
  /// database: must outlive this.
  explicit ArticlePositions(const Xapian::Database& database, Xapian::docid article = 0,
                            std::shared_ptr<Effort> effort = nullptr)
      : ArticleTerms{std::move(effort)}, database_{database}, article_{article} {}

  /// Turns to another article; quicker than a new object.
  void move_to(Xapian::docid article) { article_ = article; }

  const Positions& of(const std::string& term) override;
  bool has(const std::string& term) override;
  std::vector<std::size_t> those_of(const std::vector<std::string>& sorted) override;

 private:
  /// A term, as far as it was read.
  struct Known {
    Positions positions{};
    Xapian::docid read_in = 0;  ///< The article that the positions are of.
    Xapian::PostingIterator articles{};
    Xapian::docid last_asked = 0;  ///< 0: `articles` is not open.
  };

  /// A long list of terms, of which articles are asked which they have.
  struct Asked {
    std::size_t articles = 0;  ///< So many were asked so far.
    bool tried = false;        ///< To read them all.
    std::optional<PresentTerms> all{};
  };

  /// All of them, where it pays by now and they fit.
  [[nodiscard]] const PresentTerms* all_of(const std::vector<std::string>& sorted);
  [[nodiscard]] std::vector<std::size_t> listed(const std::vector<std::string>& sorted) const;

  const Xapian::Database& database_;
  Xapian::docid article_;
  std::map<std::string, Known> known_{};
  std::map<const std::vector<std::string>*, Asked> asked_{};
};

}  // namespace news::retrieve
