#include "searcher/retrieve/count_dates.hpp"

#include <string>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"

namespace news::retrieve {
namespace {

using tally::DateCounts;

constexpr const auto& date_spec = schema::spec(schema::Field::date);

std::chrono::sys_seconds seconds_in(const std::string& value) {
  return std::chrono::sys_seconds{std::chrono::seconds{schema::from_sortable(value)}};
}

/// Articles in the order of their numbers often have the date of the one before.
class Counter {
 public:
  void add(const std::string& first, const std::string& last) {
    const auto days = first.empty() || last.empty()
                          ? std::nullopt
                          : tally::days_of(seconds_in(first), seconds_in(last));
    if (!days)
      ++counts_.undated;
    else if (count_ != nullptr && *days == days_)
      ++*count_;
    else
      ++*(count_ = &counts_.dated[days_ = *days]);
  }

  DateCounts counts() && { return std::move(counts_); }

 private:
  DateCounts counts_{};
  tally::Days days_{};
  std::size_t* count_ = nullptr;
};

}  // namespace

DateCounts count_dates(const ArticleSet& articles) {
  SlotReader first{articles.database(), date_spec.slot};
  SlotReader last{articles.database(), date_spec.high_slot};
  Counter counter;
  for (const auto article : articles.numbers()) counter.add(first.of(article), last.of(article));
  return std::move(counter).counts();
}

DateCounts count_all_dates(const Xapian::Database& database) {
  SlotReader last{database, date_spec.high_slot};
  Counter counter;
  std::size_t seen = 0;
  const auto end = database.valuestream_end(date_spec.slot);
  for (auto first = database.valuestream_begin(date_spec.slot); first != end; ++first, ++seen)
    counter.add(*first, last.of(first.get_docid()));
  auto counts = std::move(counter).counts();
  counts.undated += database.get_doccount() - seen;
  return counts;
}

}  // namespace news::retrieve
