#include "searcher/retrieve/facets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "searcher/retrieve/charts_wish.hpp"
#include "searcher/tally/unit.hpp"

namespace news::retrieve {
namespace {

using schema::Field;
using schema::Record;
using tally::Facet;

/// How the values of a facet stand in the index.
enum class How : std::uint8_t {
  one_value,    ///< All terms of the field that an article has are of its one value.
  each_value,   ///< Every term is a value.
  of_the_date,  ///< The year.
};

struct FacetSpec {
  std::string_view name{};
  How how = How::one_value;
  Field field = Field::source;
  std::string Record::*fact = nullptr;  ///< Where a record keeps the one value.
};

/// THE table: a new facet is a row.
constexpr std::array table{
    FacetSpec{"source", How::one_value, Field::source, &Record::outlet},
    FacetSpec{"agency", How::one_value, Field::agency, &Record::agency},
    FacetSpec{"place", How::one_value, Field::place, &Record::located},
    FacetSpec{"section", How::each_value, Field::section},
    FacetSpec{"lang", How::one_value, Field::lang, &Record::language},
    FacetSpec{"by", How::one_value, Field::by, &Record::byline},
    FacetSpec{"year", How::of_the_date, Field::date},
};

std::vector<std::string> prefixes_of(Field field) {
  if (schema::spec(field).search == schema::Search::exact) return {schema::value_term(field, "")};
  return {schema::form_term(field, ""), schema::stem_term(field, "")};
}

/// A value, before its name is known: a hash of all terms that stand for it.
using Key = std::uint64_t;
using Counts = std::unordered_map<Key, std::size_t>;

/// Adds up: the sum of those of several terms does not depend on their order.
Key key_of(const std::string& term) {
  Key key = 14695981039346656037u;  // FNV-1a
  for (const char c : term) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211u;
  key = (key ^ key >> 31) * 0x9e3779b97f4a7c15u;
  return key ^ key >> 29;
}

/// The articles' values: one each, or several.
class Values {
 public:
  Values(const ArticleSet& articles, const FacetSpec& spec) : articles_{articles}, spec_{spec} {
    if (spec.how == How::one_value) keys_.resize(articles.size());
    std::string term;
    Key key = 0;
    for (const auto& prefix : prefixes_of(spec.field))
      articles.each_term(prefix, [&](const std::string& next, std::size_t place) {
        if (term != next) key = key_of(term = next);
        if (spec.how == How::one_value)
          keys_[place] += key;
        else
          several_.emplace_back(place, key);
      });
    // The visits are those of a term after the other, or of an article after the other.
    std::ranges::sort(several_);
  }

  /// Calls visit(place, key), places rising.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t place = 0; place < keys_.size(); ++place)
      if (keys_[place] != 0) visit(place, keys_[place]);
    for (const auto& [place, key] : several_) visit(place, key);
  }

  [[nodiscard]] std::size_t articles_without() const {
    std::size_t with = 0;
    std::size_t last = ArticleSet::nowhere;
    each([&](std::size_t place, Key) { with += std::exchange(last, place) == place ? 0 : 1; });
    return articles_.size() - with;
  }

  /// The value with this key as a record has it.
  [[nodiscard]] std::string shown(const Record& record, Key key) const {
    if (spec_.how == How::one_value) return record.*spec_.fact;
    for (const auto& section : record.sections)
      if (key_of(schema::value_term(spec_.field, section)) == key) return section;
    return {};
  }

 private:
  const ArticleSet& articles_;
  const FacetSpec& spec_;
  std::vector<Key> keys_{};  ///< By place; 0: no value.
  std::vector<std::pair<std::size_t, Key>> several_{};
};

/// Of each of these values the newest article that has it.
std::unordered_map<Key, std::size_t> newest_with(const ArticleSet& articles, const Values& values,
                                                 const Counts& wanted) {
  struct Newest {
    std::string order{};
    std::size_t place = 0;
  };
  std::unordered_map<Key, Newest> found;
  SlotReader orders{articles.database(), schema::order_slot};
  values.each([&](std::size_t place, Key key) {
    if (!wanted.contains(key)) return;
    auto order = orders.of(articles.numbers()[place]);
    const auto [known, is_new] = found.try_emplace(key);
    if (is_new || order < known->second.order) known->second = {std::move(order), place};
  });
  std::unordered_map<Key, std::size_t> places;
  for (const auto& [key, newest] : found) places.emplace(key, newest.place);
  return places;
}

/// Takes out of `counts` those that cannot be among the first.
void leave_out_rare(Counts& counts, std::size_t top, Facet& facet) {
  std::vector<std::size_t> numbers;
  for (const auto& each : counts) numbers.push_back(each.second);
  const auto least = tally::least_count_shown(std::move(numbers), top);
  std::erase_if(counts, [&](const auto& each) {
    if (each.second >= least) return false;
    ++facet.more_values;
    facet.more_count += each.second;
    return true;
  });
}

Result<Facet> facet_by_terms(const ArticleSet& articles, const FacetSpec& spec, std::size_t top) {
  Facet facet{.field = std::string{spec.name}};
  const Values values{articles, spec};
  facet.unknown = values.articles_without();
  Counts counts;
  values.each([&](std::size_t, Key key) { ++counts[key]; });
  leave_out_rare(counts, top, facet);
  for (const auto& [key, place] : newest_with(articles, values, counts)) {
    const auto article = articles.database().get_document(articles.numbers()[place]);
    const auto record = schema::unpack(article.get_data());
    if (!record) return record.error();
    facet.values.push_back({values.shown(*record, key), counts[key]});
  }
  return tally::with_top(std::move(facet), top);
}

Facet facet_by_year(const FacetSpec& spec, const tally::DateCounts& dates, std::size_t top) {
  Facet facet{.field = std::string{spec.name}, .unknown = dates.undated};
  std::unordered_map<std::string, std::size_t> years;
  for (const auto& [days, count] : dates.dated) {
    const auto year = tally::bucket_of(days.first, tally::Unit::year);
    if (year == tally::bucket_of(days.last, tally::Unit::year))
      years[tally::label_of(year, tally::Unit::year)] += count;
    else
      facet.unknown += count;
  }
  for (auto& [year, count] : years) facet.values.push_back({year, count});
  return tally::with_top(std::move(facet), top);
}

}  // namespace

std::vector<std::string_view> facet_names() {
  std::vector<std::string_view> names;
  for (const auto& spec : table) names.push_back(spec.name);
  return names;
}

Result<Facet> facet_of(const ArticleSet& articles, std::string_view name,
                       const tally::DateCounts& dates, std::size_t top) {
  const auto* const spec = std::ranges::find(table, name, &FacetSpec::name);
  if (spec == table.end())
    return Error{Error::Kind::bad_option, "no such facet: \"" + std::string{name} + "\"", ""};
  if (spec->how == How::of_the_date) return facet_by_year(*spec, dates, top);
  return facet_by_terms(articles, *spec, top);
}

}  // namespace news::retrieve
