#include "searcher/ask/json_request.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/renderers.hpp"

namespace news::ask {
namespace {

using render::Json;

Error wrong(std::string what, std::string hint = "") {
  return {Error::Kind::bad_input, std::move(what), std::move(hint)};
}

/// A key of a request: where its value goes, and what it must be. False: it is not of that kind.
struct Key {
  std::string_view name{};
  std::string_view wants{};
  bool (*set)(const Json& value, JsonRequest& asked) = nullptr;
};

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

constexpr std::string_view a_text = "a text";
constexpr std::string_view a_date = "a date: \"2025\", \"2025-12\", \"2025-12-01\", \"7d\"";
constexpr std::string_view a_flag = "true or false";
constexpr std::string_view a_number = "a whole number, 0 or more";
constexpr std::string_view texts = "a text or an array of texts";

constexpr std::array keys{
    Key{"id", "anything", [](const Json&, JsonRequest&) { return true; }},
    Key{"query", a_text,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.text); }},
    Key{"any", a_flag,
        [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.request.any); }},
    Key{"exact", a_flag,
        [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.request.exact); }},
    Key{"expand", a_flag,
        [](const Json& value, JsonRequest& asked) {
          return set_flag(value, asked.request.expand);
        }},
    Key{"like", texts,
        [](const Json& value, JsonRequest& asked) { return set_list(value, asked.request.like); }},
    Key{"dialect", "\"news\", \"lexis\" or \"factiva\"",
        [](const Json& value, JsonRequest& asked) {
          return set_named(value, asked.request.dialect, query::dialect_named);
        }},
    Key{"lenient", a_flag,
        [](const Json& value, JsonRequest& asked) {
          return set_flag(value, asked.request.lenient);
        }},
    Key{"since", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.since); }},
    Key{"until", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.until); }},
    Key{"source", texts,
        [](const Json& value, JsonRequest& asked) {
          return set_list(value, asked.request.sources);
        }},
    Key{"lang", texts,
        [](const Json& value, JsonRequest& asked) {
          return set_list(value, asked.request.languages);
        }},
    Key{"sort", "\"relevance\", \"newest\" or \"oldest\"",
        [](const Json& value, JsonRequest& asked) {
          return set_named(value, asked.request.sort, sort_named);
        }},
    Key{"fresh", a_number,
        [](const Json& value, JsonRequest& asked) {
          return set_number(value, asked.request.fresh.emplace());
        }},
    Key{"ranking", "\"ineb2\" or \"bm25\"",
        [](const Json& value, JsonRequest& asked) {
          return set_named(value, asked.request.ranking, ranking_named);
        }},
    Key{"as_of", a_date,
        [](const Json& value, JsonRequest& asked) { return set_text(value, asked.request.as_of); }},
    Key{"limit", a_number,
        [](const Json& value, JsonRequest& asked) {
          return set_number(value, asked.request.limit);
        }},
    Key{"offset", a_number,
        [](const Json& value, JsonRequest& asked) {
          return set_number(value, asked.request.offset);
        }},
    Key{"snippet", a_number,
        [](const Json& value, JsonRequest& asked) {
          return set_number(value, asked.request.passage_chars);
        }},
    Key{"fields", texts,
        [](const Json& value, JsonRequest& asked) { return set_list(value, asked.fields); }},
    Key{"show", texts,
        [](const Json& value, JsonRequest& asked) { return set_list(value, asked.show); }},
    Key{"status", a_flag,
        [](const Json& value, JsonRequest& asked) { return set_flag(value, asked.status); }},
};

std::string known_keys() {
  std::string names;
  for (const auto& key : keys) names.append(names.empty() ? "" : ", ").append(key.name);
  return names;
}

/// The single names, each known.
Result<std::vector<std::string>> single_fields(const std::vector<std::string>& lists) {
  if (lists.empty()) return lists;
  auto fields = render::read_fields(fmt::format("{}", fmt::join(lists, ",")));
  if (!fields) return at("\"fields\"", fields.error());
  return fields;
}

}  // namespace

Json id_of_request(std::string_view line) {
  const auto object = Json::parse(line, nullptr, false);
  const bool named = object.is_object() && object.contains("id");
  return named ? object.at("id") : Json{};
}

Result<JsonRequest> read_json_request(std::string_view line, const Request& usual) {
  const auto object = Json::parse(line, nullptr, false);
  if (!object.is_object())
    return wrong("the request is no JSON object", R"(one a line: {"id": 1, "query": "rate cut"})");
  JsonRequest asked{.request = usual};
  for (const auto& [name, value] : object.items()) {
    const auto* const key = std::ranges::find(keys, std::string_view{name}, &Key::name);
    if (key == keys.end())
      return wrong(fmt::format("there is no key \"{}\"", name), "there are " + known_keys());
    if (!key->set(value, asked)) return wrong(fmt::format("\"{}\" is not {}", name, key->wants));
  }
  auto fields = single_fields(asked.fields);
  if (!fields) return fields.error();
  asked.fields = std::move(*fields);
  if (asked.request.limit == 0) asked.request.limit = retrieve::no_limit;
  return asked;
}

}  // namespace news::ask
