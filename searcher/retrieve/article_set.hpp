#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace news::retrieve {

/// Some articles of a database, each with a place among them.
class ArticleSet {
 public:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// numbers: rising.
  ArticleSet(const Xapian::Database& database, std::vector<Xapian::docid> numbers);

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] const std::vector<Xapian::docid>& numbers() const { return numbers_; }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  [[nodiscard]] bool has(Xapian::docid article) const { return places_[article] != 0; }

  /// Calls visit(place) for each of them that has the term, in order.
  template <class Visit>
  void each_with(const std::string& term, Visit visit) const {
    const auto end = database_.postlist_end(term);
    for (auto article = database_.postlist_begin(term); article != end; ++article)
      if (const auto place = places_[*article]; place != 0) visit(place - std::size_t{1});
  }

  /// Calls visit(term, place) for every term with a prefix and each of them that has it. In which
  /// order depends on their number: few articles are looked at one by one.
  template <class Visit>
  void each_term(const std::string& prefix, Visit visit) const {
    constexpr std::size_t few = 30;  // one in so many
    if (size() >= database_.get_doccount() / few) {
      const auto end = database_.allterms_end(prefix);
      for (auto term = database_.allterms_begin(prefix); term != end; ++term)
        each_with(*term, [&](std::size_t place) { visit(*term, place); });
      return;
    }
    for (std::size_t place = 0; place < size(); ++place) {
      auto term = database_.termlist_begin(numbers_[place]);
      const auto end = database_.termlist_end(numbers_[place]);
      for (term.skip_to(prefix); term != end && (*term).starts_with(prefix); ++term)
        visit(*term, place);
    }
  }

 private:
  const Xapian::Database& database_;
  std::vector<Xapian::docid> numbers_;
  std::vector<std::uint32_t> places_;  ///< By number: 1 and more, or 0.
};

/// Reads a slot of articles in the order of their numbers.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, Xapian::valueno slot)
      : at_{database.valuestream_begin(slot)}, end_{database.valuestream_end(slot)} {}

  /// Empty where there is none. Numbers must rise from call to call.
  [[nodiscard]] std::string of(Xapian::docid article) {
    if (at_ != end_ && at_.get_docid() < article) at_.skip_to(article);
    return at_ != end_ && at_.get_docid() == article ? *at_ : std::string{};
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

}  // namespace news::retrieve
