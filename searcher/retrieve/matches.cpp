#include "searcher/retrieve/matches.hpp"

#include <algorithm>
#include <string>

#include "common/schema/fields.hpp"
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

}  // namespace

Xapian::MSet run(const Xapian::Database& database, const Xapian::Query& query, const Slice& slice) {
  OldestFirst oldest_first;
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(SteadyBm25{});
  if (slice.sort == Sort::relevance)
    enquire.set_sort_by_relevance_then_value(schema::order_slot, false);
  else if (slice.sort == Sort::newest)
    enquire.set_sort_by_value(schema::order_slot, false);
  else
    enquire.set_sort_by_key(&oldest_first, false);

  const auto all = database.get_doccount();
  const auto offset = clamped(slice.offset, all);
  const auto limit = clamped(slice.limit, all - offset);
  const auto at_least = slice.exact_count ? all : clamped(counted_beyond + offset + limit, all);
  return enquire.get_mset(offset, limit, at_least);
}

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_lower_bound();
}

}  // namespace news::retrieve
