#include "searcher/ask/request.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "searcher/ask/freshness.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/when.hpp"

namespace news::ask {
namespace {

using namespace std::chrono;
using query::Query;
using retrieve::Sort;

constexpr std::array<std::pair<std::string_view, Sort>, 3> sorts{
    {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

Result<text::PartialDate> date_of(std::string_view option, const std::string& typed,
                                  sys_seconds now) {
  auto date = query::read_when(typed, now);
  if (!date) return at(option, date.error());
  return date;
}

/// A bound that reads back to the same second: a day where it falls on one's edge.
std::string written(sys_seconds second, seconds edge) {
  const auto day = floor<days>(second);
  if (second - day != edge) return text::iso_date(text::moment(second));
  return text::iso_date(text::whole_day(year_month_day{day}));
}

/// --since and --until as one range; nothing where neither is given.
Result<std::optional<Query>> date_filter(const Request& request, sys_seconds now) {
  query::DateRange range;
  if (!request.since.empty()) {
    const auto date = date_of("--since", request.since, now);
    if (!date) return date.error();
    range.first = date->first;
    range.text = written(date->first, 0s);
  }
  range.text += "..";
  if (!request.until.empty()) {
    const auto date = date_of("--until", request.until, now);
    if (!date) return date.error();
    range.last = date->last;
    range.text += written(date->last, days{1} - seconds{1});
  }
  if (!range.first && !range.last) return std::optional<Query>{};
  if (range.first && range.last && *range.last < *range.first)
    return Error{Error::Kind::bad_option,
                 fmt::format("--since {} is after --until {}", request.since, request.until),
                 "nothing can be published in between"};
  return std::optional{Query{std::move(range)}};
}

Query up_to(sys_seconds last) {
  return {query::DateRange{.last = last, .text = ".." + written(last, days{1} - seconds{1})}};
}

std::optional<Query> any_value(schema::Field field, const std::vector<std::string>& values) {
  std::vector<Query> parts;
  for (const auto& value : values) parts.push_back({query::Value{value, field}});
  if (parts.empty()) return std::nullopt;
  return query::any_of(std::move(parts));
}

retrieve::Wanted wanted_of(const Request& request) {
  const bool ranks = !is_blank(request.text) || !request.like.empty();
  const auto usual = ranks ? Sort::relevance : Sort::newest;
  return {.sort = request.sort.value_or(usual),
          .ranking = request.ranking,
          .offset = request.offset,
          .limit = request.limit,
          .passage_chars = request.passage_chars,
          .fill = request.fill,
          .like = request.like,
          .suggest = request.suggest,
          .count_any = request.count_any,
          .unique = request.unique,
          .lead = request.lead,
          .charts = request.charts,
          .exact_count = request.exact_count};
}

/// An AND that was typed asks for all, as every other operator does: nothing is widened.
void heed_operators(const Request& request, const query::Parsed& parsed, retrieve::Wanted& wanted) {
  wanted.fill = wanted.fill && !parsed.said_and;
  wanted.count_any = wanted.count_any && !parsed.said_and;
  if (!request.expand) return;
  const bool plain = request.any && !parsed.said_and && !parsed.said_or;
  wanted.feedback = plain ? retrieve::Feedback::widens : retrieve::Feedback::reorders;
}

}  // namespace

Result<Understood> understand(const Request& request, sys_seconds clock,
                              const query::SavedQueries& saved) {
  Understood read{.wanted = wanted_of(request)};
  if (!request.as_of.empty()) {
    const auto date = date_of("--as-of", request.as_of, clock);
    if (!date) return date.error();
    clock = date->last;
    read.as_of = text::iso_date(text::moment(clock));
  }

  std::vector<Query> parts;
  if (!is_blank(request.text)) {
    auto parsed = query::parse(request.text, {.now = clock,
                                              .any = request.any,
                                              .exact = request.exact,
                                              .lenient = request.lenient,
                                              .dialect = request.dialect,
                                              .saved = saved});
    if (!parsed) return parsed.error();
    parts.push_back(std::move(parsed->query));
    read.notes = std::move(parsed->notes);
    heed_operators(request, *parsed, read.wanted);
  }
  auto dates = date_filter(request, clock);
  if (!dates) return dates.error();
  if (*dates) parts.push_back(std::move(**dates));
  for (auto& filter : {any_value(schema::Field::source, request.sources),
                       any_value(schema::Field::lang, request.languages)})
    if (filter) parts.push_back(*filter);
  if (parts.empty() && (!request.like.empty() || request.charts))
    parts.push_back({query::Everything{}});
  if (parts.empty())
    return Error{Error::Kind::bad_query, "the query is empty",
                 "give words to search for, or a filter such as --since 7d; *:* is everything"};
  read.query = query::all_of(std::move(parts));
  read.wanted.recency = freshness(request, read.query, clock);
  if (request.none_later) read.query = query::all_of({std::move(read.query), up_to(clock)});
  return read;
}

std::optional<Sort> sort_named(std::string_view name) {
  const auto* const found = std::ranges::find(sorts, name, &decltype(sorts)::value_type::first);
  if (found == sorts.end()) return std::nullopt;
  return found->second;
}

std::optional<retrieve::Ranking> ranking_named(std::string_view name) {
  if (name == "ineb2") return retrieve::Ranking::ineb2;
  if (name == "bm25") return retrieve::Ranking::bm25;
  return std::nullopt;
}

std::optional<retrieve::Lead> lead_named(std::string_view name) {
  using retrieve::Lead;
  constexpr std::array leads{
      std::pair{std::string_view{"longest"}, Lead::longest},
      std::pair{std::string_view{"earliest"}, Lead::earliest},
      std::pair{std::string_view{"latest"}, Lead::latest},
      std::pair{std::string_view{"agency"}, Lead::agency},
      std::pair{std::string_view{"best"}, Lead::best},
  };
  const auto* const found = std::ranges::find(leads, name, &decltype(leads)::value_type::first);
  if (found == leads.end()) return std::nullopt;
  return found->second;
}

}  // namespace news::ask
