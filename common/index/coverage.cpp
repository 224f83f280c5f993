#include "common/index/coverage.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/schema/fact.hpp"
#include "common/schema/fields.hpp"

namespace news::index {
namespace {

using schema::Field;

std::size_t known(const Xapian::Database& database, std::string_view what) {
  return database.get_termfreq(schema::value_term(Field::has, what));
}

std::vector<Count> values_of(const Xapian::Database& database, Field field) {
  const auto prefix = schema::value_term(field, "");
  std::vector<Count> counts;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    counts.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
  std::stable_sort(counts.begin(), counts.end(),
                   [](const Count& a, const Count& b) { return a.second > b.second; });
  return counts;
}

/// `has:` means "at least so precise": what is just so precise is what the next finer one has less.
std::vector<Count> precisions_of(const Xapian::Database& database) {
  std::vector<Count> counts;
  std::size_t finer = 0;
  const auto add = [&](std::string_view name, std::size_t at_least) {
    counts.emplace_back(name, at_least - std::min(finer, at_least));
    finer = at_least;
  };
  for (auto precision = schema::searched_precisions.rbegin();
       precision != schema::searched_precisions.rend(); ++precision)
    add(text::name_of(*precision), known(database, text::name_of(*precision)));
  add(text::name_of(text::Precision::year),
      known(database, schema::name_of(schema::Fact::published)));
  add(text::name_of(text::Precision::unknown), database.get_doccount());
  return counts;
}

std::string grouped(std::size_t number) {
  auto digits = fmt::format("{}", number);
  for (auto at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

Coverage coverage_of(const Xapian::Database& database) {
  Coverage coverage;
  for (const auto fact : schema::all_facts)
    coverage.facts.emplace_back(schema::name_of(fact), known(database, schema::name_of(fact)));
  coverage.facts.emplace_back("url", known(database, "url"));
  coverage.precisions = precisions_of(database);
  coverage.agencies = values_of(database, Field::agency);
  coverage.languages = values_of(database, Field::lang);
  return coverage;
}

std::string in_words(const std::vector<Count>& counts, std::size_t most) {
  std::string line;
  for (std::size_t i = 0; i < std::min(counts.size(), most); ++i)
    line += fmt::format("{}{} {}", i == 0 ? "" : ", ", counts[i].first, grouped(counts[i].second));
  if (counts.size() > most) line += fmt::format(" and {} more", grouped(counts.size() - most));
  return line;
}

}  // namespace news::index
