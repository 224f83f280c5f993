#include "searcher/ask/json_request.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/json_keys.hpp"
#include "searcher/render/renderers.hpp"

namespace news::ask {
namespace {

using render::Json;

Error wrong(std::string what, std::string hint = "") {
  return {Error::Kind::bad_input, std::move(what), std::move(hint)};
}

std::string known_keys() {
  std::string names;
  for (const auto& key : json_keys()) names.append(names.empty() ? "" : ", ").append(key.name);
  return names;
}

/// The single names, each known.
Result<std::vector<std::string>> single_fields(const std::vector<std::string>& lists) {
  if (lists.empty()) return lists;
  auto fields = render::read_fields(fmt::format("{}", fmt::join(lists, ",")));
  if (!fields) return at("\"fields\"", fields.error());
  return fields;
}

/// Keys that say something only beside others.
Result<void> check_together(const Json& object, const Request& request) {
  const auto& charts = request.charts;
  if (charts.share && !charts.timeline)
    return wrong("\"share\" is of the articles of a timeline", "use it with \"timeline\"");
  if (charts.share && request.unique)
    return wrong("\"share\" is of articles, and \"unique\" counts stories",
                 "leave one of them out");
  if (object.contains("top") && charts.facets.empty())
    return wrong("\"top\" is how many values a facet shows", "use it with \"facet\"");
  if (object.contains("lead") && !request.unique)
    return wrong("\"lead\" says how stories are shown", "use it with \"unique\"");
  return {};
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
    const auto keys = json_keys();
    const auto key = std::ranges::find(keys, std::string_view{name}, &JsonKey::name);
    if (key == keys.end())
      return wrong(fmt::format("there is no key \"{}\"", name), "there are " + known_keys());
    if (!key->set(value, asked)) return wrong(fmt::format("\"{}\" is not {}", name, key->wants));
  }
  auto fields = single_fields(asked.fields);
  if (!fields) return fields.error();
  asked.fields = std::move(*fields);
  if (const auto good = check_together(object, asked.request); !good) return good.error();
  // As on the command line: beside charts hits come only where they are asked for.
  if (asked.request.charts && !object.contains("limit"))
    asked.request.limit = 0;
  else if (asked.request.limit == 0)
    asked.request.limit = retrieve::no_limit;
  return asked;
}

}  // namespace news::ask
