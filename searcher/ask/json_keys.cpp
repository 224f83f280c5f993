#include "searcher/ask/json_keys.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace news::ask {
namespace {

using render::Json;

bool set_text(const Json& value, std::string& place) {
  if (value.is_string()) place = value.get<std::string>();
  return value.is_string();
}

bool set_flag(const Json& value, bool& place) {
  if (value.is_boolean()) place = value.get<bool>();
  return value.is_boolean();
}

bool set_number(const Json& value, std::size_t& place) {
  if (value.is_number_unsigned()) place = value.get<std::size_t>();
  return value.is_number_unsigned();
}

/// A text, or an array of texts.
bool set_list(const Json& value, std::vector<std::string>& place) {
  const auto is_text = [](const Json& each) { return each.is_string(); };
  if (value.is_string()) {
    place = {value.get<std::string>()};
    return true;
  }
  if (!value.is_array() || !std::ranges::all_of(value, is_text)) return false;
  place = value.get<std::vector<std::string>>();
  return true;
}

/// A text that names one of a few things.
template <class Place, class Named>
bool set_named(const Json& value, Place& place, Named named) {
  if (!value.is_string()) return false;
  const auto found = named(value.get<std::string>());
  if (found) place = *found;
  return found.has_value();
}

bool set_timeline(const Json& value, retrieve::ChartsWish& wish) {
  wish.timeline = true;
  if (value == "auto") return true;
  return set_named(value, wish.unit, tally::unit_named);
}

bool set_facets(const Json& value, retrieve::ChartsWish& wish) {
  std::vector<std::string> asked;
  if (!set_list(value, asked)) return false;
  const auto names = retrieve::facet_names();
  for (const auto& name : asked) {
    const auto known = std::ranges::find(names, name);
    if (known == names.end()) return false;
    if (std::ranges::find(wish.facets, *known) == wish.facets.end()) wish.facets.push_back(*known);
  }
  return true;
}

constexpr std::string_view a_text = "a text";
constexpr std::string_view a_date = "a date: \"2025\", \"2025-12\", \"2025-12-01\", \"7d\"";
constexpr std::string_view a_flag = "true or false";
constexpr std::string_view a_number = "a whole number, 0 or more";
constexpr std::string_view texts = "a text or an array of texts";
constexpr std::string_view some_facets =
    "\"source\", \"agency\", \"place\", \"section\", \"lang\", \"by\" or \"year\", or an array of "
    "them";

constexpr std::array table{
    JsonKey{"id", "anything", [](const Json&, JsonRequest&) { return true; }},
    JsonKey{
        "query", a_text,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.text); }},
    JsonKey{
        "any", a_flag,
        [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.request.any); }},
    JsonKey{
        "exact", a_flag,
        [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.request.exact); }},
    JsonKey{"expand", a_flag,
            [](const Json& value, JsonRequest& asked) {
              return set_flag(value, asked.request.expand);
            }},
    JsonKey{
        "like", texts,
        [](const Json& value, JsonRequest& asked) { return set_list(value, asked.request.like); }},
    JsonKey{"dialect", "\"news\", \"lexis\" or \"factiva\"",
            [](const Json& value, JsonRequest& asked) {
              return set_named(value, asked.request.dialect, query::dialect_named);
            }},
    JsonKey{"lenient", a_flag,
            [](const Json& value, JsonRequest& asked) {
              return set_flag(value, asked.request.lenient);
            }},
    JsonKey{
        "since", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.since); }},
    JsonKey{
        "until", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.until); }},
    JsonKey{"source", texts,
            [](const Json& value, JsonRequest& asked) {
              return set_list(value, asked.request.sources);
            }},
    JsonKey{"lang", texts,
            [](const Json& value, JsonRequest& asked) {
              return set_list(value, asked.request.languages);
            }},
    JsonKey{"sort", "\"relevance\", \"newest\" or \"oldest\"",
            [](const Json& value, JsonRequest& asked) {
              return set_named(value, asked.request.sort, sort_named);
            }},
    JsonKey{"fresh", a_number,
            [](const Json& value, JsonRequest& asked) {
              return set_number(value, asked.request.fresh.emplace());
            }},
    JsonKey{"ranking", "\"ineb2\" or \"bm25\"",
            [](const Json& value, JsonRequest& asked) {
              return set_named(value, asked.request.ranking, ranking_named);
            }},
    JsonKey{
        "as_of", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.as_of); }},
    JsonKey{"limit", a_number,
            [](const Json& value, JsonRequest& asked) {
              return set_number(value, asked.request.limit);
            }},
    JsonKey{"offset", a_number,
            [](const Json& value, JsonRequest& asked) {
              return set_number(value, asked.request.offset);
            }},
    JsonKey{"snippet", a_number,
            [](const Json& value, JsonRequest& asked) {
              return set_number(value, asked.request.passage_chars);
            }},
    JsonKey{"unique", a_flag,
            [](const Json& value, JsonRequest& asked) {
              return set_flag(value, asked.request.unique);
            }},
    JsonKey{"lead", "\"longest\", \"earliest\", \"latest\", \"agency\" or \"best\"",
            [](const Json& value, JsonRequest& asked) {
              return set_named(value, asked.request.lead, lead_named);
            }},
    JsonKey{"timeline", "\"day\", \"week\", \"month\", \"year\" or \"auto\"",
            [](const Json& value, JsonRequest& asked) {
              return set_timeline(value, asked.request.charts);
            }},
    JsonKey{"share", a_flag,
            [](const Json& value, JsonRequest& asked) {
              return set_flag(value, asked.request.charts.share);
            }},
    JsonKey{"facet", some_facets,
            [](const Json& value, JsonRequest& asked) {
              return set_facets(value, asked.request.charts);
            }},
    JsonKey{"top", a_number,
            [](const Json& value, JsonRequest& asked) {
              return set_number(value, asked.request.charts.top);
            }},
    JsonKey{"terms", a_flag,
            [](const Json& value, JsonRequest& asked) {
              return set_flag(value, asked.request.charts.terms);
            }},
    JsonKey{"fields", texts,
            [](const Json& value, JsonRequest& asked) { return set_list(value, asked.fields); }},
    JsonKey{"show", texts,
            [](const Json& value, JsonRequest& asked) { return set_list(value, asked.show); }},
    JsonKey{"status", a_flag,
            [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.status); }},
};

}  // namespace

std::span<const JsonKey> json_keys() { return table; }

}  // namespace news::ask
