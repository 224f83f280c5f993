#include "searcher/render/renderers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/render/columns.hpp"
#include "searcher/render/delimited.hpp"
#include "searcher/render/html.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/lists.hpp"
#include "searcher/render/text.hpp"

namespace news::render {
namespace {

std::string known_fields() {
  std::string list;
  for (const auto name : field_names()) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

}  // namespace

const std::vector<Renderer>& renderers() {
  static const std::vector<Renderer> table{
      {"text", "for people", false, text},
      {"html", "a page for people, to mail, keep or print", true, html},
      {"jsonl", "one JSON object a line", true, jsonl},
      {"json", "the same objects as one array", true, json},
      {"csv", "comma-separated, with a header line", true, csv},
      {"tsv", "tab-separated, with a header line", true, tsv},
      {"trec", "a run for trec_eval", true, trec},
      {"ids", "one id a line", true, ids},
  };
  return table;
}

const Renderer* renderer_named(std::string_view name) {
  const auto found = std::ranges::find(renderers(), name, &Renderer::name);
  return found == renderers().end() ? nullptr : &*found;
}

const std::vector<std::string_view>& field_names() {
  static const auto names = [] {
    std::vector<std::string_view> list;
    for (const auto& column : columns()) list.push_back(column.name);
    return list;
  }();
  return names;
}

Result<std::vector<std::string>> read_fields(std::string_view list) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at <= list.size();) {
    const auto name = list.substr(at, list.find(',', at) - at);
    at += name.size() + 1;
    const auto first = name.find_first_not_of(' ');
    const auto trimmed =
        first == name.npos ? "" : name.substr(first, name.find_last_not_of(' ') - first + 1);
    if (column_named(trimmed) == nullptr)
      return Error{Error::Kind::bad_option, fmt::format("no such field: \"{}\"", trimmed),
                   "the fields are " + known_fields()};
    if (std::ranges::find(fields, trimmed) == fields.end()) fields.emplace_back(trimmed);
  }
  return fields;
}

}  // namespace news::render
