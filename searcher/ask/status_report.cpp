#include "searcher/ask/status_report.hpp"

#include <fmt/format.h>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/marked.hpp"

namespace news::ask {
namespace {

using render::grouped;
using render::Json;

std::string row(std::string_view name, std::string_view value) {
  render::Marked line;
  append(line, value);
  return fmt::format("{:<11} {}\n", name, line.text);
}

std::string dates(const retrieve::Status& status) {
  if (!status.earliest || !status.latest) return "none";
  return fmt::format("{} to {}", render::date_for_people(*status.earliest, false),
                     render::date_for_people(*status.latest, false));
}

Json date_or_null(const std::optional<text::PartialDate>& date) {
  return date && *date ? Json(text::iso_date(*date)) : Json{};
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

constexpr std::size_t most_listed = 8;

/// "3: ap 5, dpa 2, reuters 1".
std::string listed(std::size_t count, const std::vector<index::Count>& values) {
  if (values.empty()) return grouped(count);
  return fmt::format("{}: {}", grouped(count), index::in_words(values, most_listed));
}

Json counts(const std::vector<index::Count>& values) {
  auto object = Json::object();
  for (const auto& [value, articles] : values) object[value] = articles;
  return object;
}

Json stories_or_null(const std::optional<index::StoryCounts>& stories) {
  if (!stories) return Json{};
  Json object{
      {"stories", stories->stories}, {"copies", stories->copies}, {"versions", stories->versions}};
  auto& largest = object["largest"] = Json::array();
  for (const auto& [id, articles] : stories->largest)
    largest.push_back({{"story", id}, {"articles", articles}});
  return object;
}

}  // namespace

std::string status_text(const retrieve::Status& status,
                        const std::vector<std::filesystem::path>& paths) {
  std::string shown;
  for (const auto& path : paths) shown += row("index", path.string());
  shown += row("uuid", status.uuid);
  shown += row("articles", grouped(status.articles));
  shown += row("dates", dates(status));
  shown += row("undated", grouped(status.undated));
  shown += row("sources", grouped(status.sources));
  shown += row("agencies", listed(status.agencies, status.coverage.agencies));
  shown += row("languages", listed(status.coverage.languages.size(), status.coverage.languages));
  shown += row("precision", index::in_words(status.coverage.precisions, most_listed));
  shown += row("stories", index::in_words(status.stories));
  for (const auto& [fact, count] : status.coverage.facts)
    shown += row("has:" + fact,
                 fmt::format("{} ({:.1f} %)", grouped(count), percent(count, status.articles)));
  return shown;
}

std::string status_json(const retrieve::Status& status,
                        const std::vector<std::filesystem::path>& paths) {
  Json line;
  line["type"] = "status";
  line["schema"] = render::output_schema;
  auto& indexes = line["paths"] = Json::array();
  for (const auto& path : paths) indexes.push_back(path.string());
  line["uuid"] = status.uuid;
  line["articles"] = status.articles;
  line["undated"] = status.undated;
  line["earliest"] = date_or_null(status.earliest);
  line["latest"] = date_or_null(status.latest);
  line["sources"] = status.sources;
  line["agencies"] = status.agencies;
  auto& coverage = line["coverage"] = Json::object();
  for (const auto& [fact, count] : status.coverage.facts) coverage[fact] = count;
  line["precision"] = counts(status.coverage.precisions);
  line["agency_articles"] = counts(status.coverage.agencies);
  line["language_articles"] = counts(status.coverage.languages);
  line["stories"] = stories_or_null(status.stories);
  return render::written(line);
}

Result<ExitCode> status(const Setup& setup) {
  const auto index = open(setup);
  if (!index) return index.error();
  const auto found = retrieve::status(*index);
  if (!found) return found.error();
  const auto code = found->articles == 0 ? ExitCode::nothing : ExitCode::success;
  if (setup.quiet) return code;
  const auto written = write_out(speaks_json(setup) ? status_json(*found, index->paths) + '\n'
                                                    : status_text(*found, index->paths));
  if (!written) return written.error();
  return code;
}

}  // namespace news::ask
