#include "searcher/retrieve/article_set.hpp"

namespace news::retrieve {

ArticleSet::ArticleSet(const Xapian::Database& database, std::vector<Xapian::docid> numbers)
    : database_{database},
      numbers_{std::move(numbers)},
      places_(std::size_t{database.get_lastdocid()} + 1) {
  std::uint32_t place = 0;
  for (const auto number : numbers_) places_[number] = ++place;
}

}  // namespace news::retrieve
