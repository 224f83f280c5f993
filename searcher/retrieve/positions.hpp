#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <xapian.h>

namespace news::retrieve {

/// A run of words in one article's space of positions, both ends included.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

struct Spot;

/// Wherever one of these terms stands.
struct AnyTerm {
  std::vector<std::string> terms{};
};

/// A word in the form typed. Where a language leaves it as it is it stands where the stem does and
/// no inflected word (schema::Mark::inflected). Else it stands where its form term does; where that
/// has no positions it is the only inflected form of its stem in the article, and stands where the
/// stem does and an inflected word.
struct AsTyped {
  std::string form_term{};
  std::vector<std::string> stem_terms{};  ///< Those that are other words.
  std::string own_stem_term{};            ///< Empty: no language leaves the word as it is.
};

// Vectors of Spot have no {} below: clang 14 would want Spot complete for it.

/// Wherever one of the parts is.
struct AnySpot {
  std::vector<Spot> parts;
};

/// The parts one right behind the other.
struct InOrder {
  std::vector<Spot> parts;
};

/// What has to stand where in one article: what Xapian's own operators cannot say, for theirs take
/// single terms only.
struct Spot {
  std::variant<AnyTerm, AsTyped, AnySpot, InOrder> node{};
};

/// The positions of the terms of one article, each read once.
class ArticlePositions {
 public:
  /// database: one shard, which must outlive this.
  ArticlePositions(const Xapian::Database& database, Xapian::docid article)
      : database_{database}, article_{article} {}

  /// Rising; empty where the article has no such term.
  const std::vector<std::uint32_t>& of(const std::string& term);

  /// Whether the article has the term, with positions or without.
  [[nodiscard]] bool has(const std::string& term) const;

 private:
  const Xapian::Database& database_;
  Xapian::docid article_;
  std::map<std::string, std::vector<std::uint32_t>> read_{};
};

/// Where it is, by first and then last position, each place once.
[[nodiscard]] std::vector<Span> spans_of(const Spot& spot, ArticlePositions& positions);

/// The articles where `spot` is found, as a query without weight. It looks at every article that it
/// is asked about, so it belongs behind a query that leaves few: OP_FILTER or OP_AND with the
/// terms that the spot needs.
[[nodiscard]] Xapian::Query only_where(Spot spot);

}  // namespace news::retrieve
