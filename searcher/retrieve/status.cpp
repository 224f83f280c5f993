#include <algorithm>
#include <unordered_set>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/text/fold.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/search.hpp"

namespace news::retrieve {
namespace {

using schema::Field;

constexpr std::size_t largest_stories = 3;

/// Values of an exact field with the number of articles that have each, rising.
std::vector<std::pair<std::string, std::size_t>> values_of(const Xapian::Database& database,
                                                           Field field) {
  const auto prefix = schema::value_term(field, "");
  std::vector<std::pair<std::string, std::size_t>> values;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    values.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
  return values;
}

/// Distinct values, without those that stand in the index only so that another can be looked up
/// by them: "edition.cnn.com", "cnn.com" and "cnn" are one source. A source whose whole name is
/// such a part of another's counts with it.
std::size_t distinct_values(const Xapian::Database& database, Field field) {
  const auto values = values_of(database, field);
  std::unordered_set<std::string> parts;
  for (const auto& [value, articles] : values)
    for (const auto& lookup : schema::lookup_values(field, value))
      if (auto folded = text::folded_value(lookup); folded != value)
        parts.insert(std::move(folded));
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(),
                    [&parts](const auto& each) { return !parts.contains(each.first); }));
}

/// The date of the first article in this order, exact also after deletions, when the bounds that
/// Xapian keeps of a slot may be loose.
Result<std::optional<text::PartialDate>> first_date(const Xapian::Database& database, Sort sort) {
  const Xapian::Query dated{schema::value_term(Field::has, schema::spec(Field::date).name)};
  const auto found = run(database, dated, {.sort = sort, .limit = 1});
  if (found.articles.empty()) return std::optional<text::PartialDate>{};
  const auto match = found.articles.front();
  const auto article = schema::unpack(database.get_document(match.document).get_data());
  if (!article) return article.error();
  return std::optional{article->published};
}

}  // namespace

Result<Status> status(const index::OpenIndex& index) {
  return reading(
      index, "reading the index", [&index](const Xapian::Database& database) -> Result<Status> {
        const auto latest = first_date(database, Sort::newest);
        if (!latest) return latest.error();
        const auto earliest = first_date(database, Sort::oldest);
        if (!earliest) return earliest.error();

        const auto dated = schema::value_term(Field::has, schema::spec(Field::date).name);
        const std::size_t articles = database.get_doccount();
        return Status{.articles = articles,
                      .undated = articles - database.get_termfreq(dated),
                      .earliest = *earliest,
                      .latest = *latest,
                      .sources = distinct_values(database, Field::source),
                      .agencies = distinct_values(database, Field::agency),
                      .coverage = index::coverage_of(database),
                      .stories = index::count_stories(index.parts, largest_stories),
                      .uuid = database.get_uuid()};
      });
}

}  // namespace news::retrieve
