#include "indexer/build/status.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "common/text/date.hpp"
#include "common/text/sanitize.hpp"
#include "indexer/build/manifest.hpp"
#include "indexer/build/quantity.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;
using schema::Field;

std::string day_of(std::int64_t seconds) {
  const auto day = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds{std::chrono::seconds{seconds}});
  return text::iso_date(text::whole_day(std::chrono::year_month_day{day}));
}

void read_dates(const Xapian::Database& database, Status& status) {
  const auto& date = schema::spec(Field::date);
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::uint64_t dated = 0;
  for (auto low = database.valuestream_begin(date.slot); low != database.valuestream_end(date.slot);
       ++low, ++dated)
    first = dated == 0 ? schema::from_sortable(*low) : std::min(first, schema::from_sortable(*low));
  bool any = false;
  for (auto high = database.valuestream_begin(date.high_slot);
       high != database.valuestream_end(date.high_slot); ++high) {
    const auto seconds = schema::from_sortable(*high);
    last = any ? std::max(last, seconds) : seconds;
    any = true;
  }
  status.undated = status.articles - std::min(status.articles, dated);
  if (dated == 0) return;
  status.first_date = day_of(first);
  status.last_date = day_of(last);
}

/// Every source is found under several names ("edition.cnn.com", "cnn.com", "cnn"): only the
/// shortest is listed, so that no article is listed twice for one outlet.
void read_sources(const Xapian::Database& database, Status& status) {
  const auto prefix = schema::value_term(Field::source, "");
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto name = (*term).substr(prefix.size());
    if (schema::lookup_values(Field::source, name).size() > 1) continue;
    status.sources.emplace_back(name, term.get_termfreq());
  }
  std::stable_sort(status.sources.begin(), status.sources.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
}

constexpr std::size_t most_listed = 8;
constexpr std::size_t largest_listed = 3;

std::string or_none(const std::string& line) { return line.empty() ? "none known" : line; }

/// "title 100.0 %, date 98.2 %".
std::string facts_line(const Status& status) {
  std::string line;
  const auto articles = static_cast<double>(std::max<std::uint64_t>(status.articles, 1));
  for (const auto& [fact, count] : status.coverage.facts)
    line += fmt::format("{}{} {:.1f} %", line.empty() ? "" : ", ", fact,
                        100 * static_cast<double>(count) / articles);
  return or_none(line);
}

}  // namespace

Result<Status> read_status(const fs::path& index) {
  const auto generation = index::current_generation(index);
  if (!generation) return generation.error();
  const auto opened = index::open_index({index});
  if (!opened) return opened.error();
  return index::guarded(fmt::format("reading '{}'", index.string()), [&] {
    Status status;
    status.index = index.string();
    status.generation = generation->filename().string();
    status.schema = opened->schema;
    status.analysis = analysis::write_settings(opened->analysis);
    status.articles = opened->database.get_doccount();
    read_dates(opened->database, status);
    read_sources(opened->database, status);
    status.coverage = index::coverage_of(opened->database);
    status.stories = index::count_stories(opened->parts, largest_listed);
    status.inputs = all_entries(opened->database).size();
    status.size_bytes = index::folder_bytes(*generation);
    return status;
  });
}

std::string status_text(const Status& status) {
  std::string dates = "none known";
  if (!status.first_date.empty())
    dates = fmt::format("{} to {}", status.first_date, status.last_date);
  if (status.undated > 0) dates += fmt::format(" ({} undated)", with_commas(status.undated));
  std::string lines;
  const auto add = [&lines](std::string_view name, std::string_view value) {
    lines += fmt::format("{:<10}{}\n", name, text::sanitized(value, text::Lines::join));
  };
  add("index", status.index);
  add("articles", with_commas(status.articles));
  add("dates", dates);
  add("sources", or_none(index::in_words(status.sources, most_listed)));
  add("agencies", or_none(index::in_words(status.coverage.agencies, most_listed)));
  add("languages", or_none(index::in_words(status.coverage.languages, most_listed)));
  add("precision", or_none(index::in_words(status.coverage.precisions, most_listed)));
  add("facts", facts_line(status));
  add("stories", index::in_words(status.stories));
  add("inputs", with_commas(status.inputs));
  add("size", human_bytes(status.size_bytes));
  add("layout",
      fmt::format("schema {}, {}, {}", status.schema, status.analysis, status.generation));
  return lines;
}

std::string status_json(const Status& status) {
  using Json = nlohmann::ordered_json;
  Json sources = Json::array();
  for (const auto& [name, articles] : status.sources)
    sources.push_back({{"source", name}, {"articles", articles}});
  const auto counts = [](const std::vector<index::Count>& values) {
    auto object = Json::object();
    for (const auto& [value, articles] : values) object[value] = articles;
    return object;
  };
  const auto or_null = [](const std::string& date) { return date.empty() ? Json{} : Json(date); };
  auto stories = Json{};
  if (status.stories) {
    auto largest = Json::array();
    for (const auto& [id, articles] : status.stories->largest)
      largest.push_back({{"story", id}, {"articles", articles}});
    stories = {{"stories", status.stories->stories},
               {"copies", status.stories->copies},
               {"versions", status.stories->versions},
               {"largest", largest}};
  }
  const Json object{{"type", "status"},
                    {"index", status.index},
                    {"generation", status.generation},
                    {"schema", status.schema},
                    {"analysis", status.analysis},
                    {"articles", status.articles},
                    {"undated", status.undated},
                    {"first_date", or_null(status.first_date)},
                    {"last_date", or_null(status.last_date)},
                    {"sources", sources},
                    {"coverage", counts(status.coverage.facts)},
                    {"precision", counts(status.coverage.precisions)},
                    {"agency_articles", counts(status.coverage.agencies)},
                    {"language_articles", counts(status.coverage.languages)},
                    {"stories", stories},
                    {"inputs", status.inputs},
                    {"size_bytes", status.size_bytes}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace news::build
