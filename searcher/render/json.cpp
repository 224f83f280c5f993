#include "searcher/render/json.hpp"

#include <algorithm>
#include <cmath>

#include "common/base/program.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render/charts_json.hpp"
#include "searcher/render/columns.hpp"
#include "searcher/render/renderers.hpp"

namespace news::render {
namespace {

std::string meta(const Page& page) {
  Json line;
  line["type"] = "meta";
  line["qid"] = page.qid;
  line["schema"] = output_schema;
  line["version"] = std::string{program_version};
  line["index"] = page.indexes;
  line["query"] = page.query;
  line["understood"] = page.understood;
  line["sort"] = page.sort;
  line["as_of"] = page.as_of.empty() ? Json{} : Json(page.as_of);
  line["fresh"] = page.fresh_days ? Json(static_cast<std::int64_t>(*page.fresh_days)) : Json{};
  line["warnings"] = page.warnings;
  line["suggestion"] = page.suggestion.empty() ? Json{} : Json(page.suggestion);
  line["like"] = page.like;
  line["added_words"] = page.added_words;
  return written(line);
}

void add(Json& line, const Column& column, const Hit& hit, const Page& page) {
  line[std::string{column.name}] = column.value(hit, page);
  if (column.name != "path") return;
  if (auto bytes = path_b64(hit.article); !bytes.is_null()) line["path_b64"] = std::move(bytes);
}

std::string hit_line(const Hit& hit, const Page& page, const Style& style) {
  Json line;
  line["type"] = "hit";
  for (const auto& name : style.fields)
    if (const auto* column = column_named(name)) add(line, *column, hit, page);
  if (style.fields.empty())
    for (const auto& column : columns())
      if (column.in_json) add(line, column, hit, page);
  return written(line);
}

std::string group_line(const Hit& hit) {
  Json line;
  line["type"] = "group";
  line["story"] = hit.story;
  line["lead"] = hit.article.id;
  auto& members = line["members"] = Json::array();
  for (const auto& other : hit.others) {
    Json one;
    one["id"] = other.id;
    one["level"] = other.copy ? "copy" : "version";
    one["title"] = other.title.empty() ? Json{} : Json(other.title);
    one["outlet"] = other.outlet.empty() ? Json{} : Json(other.outlet);
    one["published"] = other.published ? Json(text::iso_date(other.published)) : Json{};
    members.push_back(std::move(one));
  }
  return written(line);
}

std::string summary(const Page& page) {
  Json line;
  line["type"] = "summary";
  line["matches"] = page.matches;
  line["exact"] = page.exact;
  line["stories"] = page.stories ? Json(*page.stories) : Json{};
  line["any"] = page.any ? Json(*page.any) : Json{};
  if (page.seconds) line["seconds"] = std::round(*page.seconds * 1e6) / 1e6;
  return written(line);
}

std::vector<std::string> lines_of(const Page& page, const Style& style) {
  std::vector<std::string> lines{meta(page)};
  if (page.charts)
    for (const auto& line : charts_json(*page.charts)) lines.push_back(written(line));
  for (const auto& hit : page.hits) {
    lines.push_back(hit_line(hit, page, style));
    if (!hit.others.empty()) lines.push_back(group_line(hit));
  }
  lines.push_back(summary(page));
  return lines;
}

std::string_view code_of(Error::Kind kind) {
  switch (kind) {
    case Error::Kind::bad_input:
      return "bad_input";
    case Error::Kind::bad_query:
      return "bad_query";
    case Error::Kind::bad_option:
      return "bad_option";
    case Error::Kind::not_found:
      return "not_found";
    case Error::Kind::wrong_schema:
      return "wrong_schema";
    case Error::Kind::busy:
      return "busy";
    case Error::Kind::io:
      return "io";
    case Error::Kind::index:
      return "index";
  }
  return "io";
}

/// A query error shows the query and below it a caret: the caret's place, in columns from 1.
Json caret_column(std::string_view what) {
  const auto first_break = what.find('\n');
  const auto second_break = what.find('\n', first_break + 1);
  if (first_break == what.npos || second_break == what.npos) return {};
  const auto shown = what.substr(first_break + 1, second_break - first_break - 1);
  const auto below = what.substr(second_break + 1);
  const auto caret = below.find('^');
  if (caret == below.npos || below.find_first_not_of(' ') != caret) return {};
  const std::size_t indent = shown.starts_with("  ") ? 2 : 0;
  return caret < indent ? Json{} : Json(caret - indent + 1);
}

}  // namespace

std::string jsonl(const Page& page, const Style& style) {
  std::string text;
  for (const auto& line : lines_of(page, style)) text.append(line) += '\n';
  return text;
}

std::string json(const Page& page, const Style& style) { return json_array(lines_of(page, style)); }

std::string json_array(std::span<const std::string> lines) {
  std::string text = "[";
  for (const auto& line : lines) text.append(&line == lines.data() ? "\n" : ",\n").append(line);
  return text += "\n]\n";
}

std::string error_json(const Error& error, std::string_view qid) {
  Json line;
  line["type"] = "error";
  line["qid"] = qid.empty() ? Json{} : Json(qid);
  line["code"] = std::string{code_of(error.kind)};
  line["message"] = error.what;
  line["column"] = caret_column(error.what);
  line["hint"] = error.hint.empty() ? Json{} : Json(error.hint);
  return written(line);
}

Json brief(const schema::Record& article) {
  Json one;
  one["id"] = article.id;
  one["title"] = known(article.title);
  one["outlet"] = known(article.outlet);
  one["agency"] = known(article.agency);
  one["published"] = known(text::iso_date(article.published));
  one["url"] = known(article.url);
  return one;
}

std::string article_json(const schema::Record& article) {
  const Page page;
  Hit hit;
  hit.article = article;
  Json line;
  line["type"] = "article";
  for (const auto& column : columns())
    if (column.in_article) add(line, column, hit, page);
  return written(line);
}

std::vector<std::string> removed_json(const schema::Record& article) {
  std::vector<std::string> lines;
  for (const auto& span : article.text.removed) {
    Json line;
    line["type"] = "removed";
    line["id"] = article.id;
    line["start"] = span.start;
    line["end"] = span.end;
    line["rule"] = span.rule;
    line["reason"] = span.reason.empty() ? Json{} : Json(span.reason);
    line["text"] = article.text.raw.substr(span.start, span.end - span.start);
    lines.push_back(written(line));
  }
  return lines;
}

}  // namespace news::render
