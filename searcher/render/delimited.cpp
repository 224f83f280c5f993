#include "searcher/render/delimited.hpp"

#include <string_view>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "searcher/render/charts_json.hpp"
#include "searcher/render/columns.hpp"

namespace news::render {
namespace {

std::vector<std::string> names_of(const Style& style) {
  if (!style.fields.empty()) return style.fields;
  std::vector<std::string> names{"rank", "score", "id", "date", "outlet", "title"};
  if (style.qid) names.insert(names.begin(), "qid");
  return names;
}

struct Dialect {
  char separator = ',';
  std::string (*cell)(std::string_view text, bool from_article) = nullptr;
};

std::string plain(const Json& value);

/// "title: record, sure; date: caption, likely": what is not known is left out.
std::string joined_members(const Json& object) {
  std::string text;
  for (const auto& [name, value] : object.items()) {
    if (value.is_null()) continue;
    text += fmt::format("{}{}:", text.empty() ? "" : "; ", name);
    for (const auto& each : value)
      text += fmt::format("{} {}", &each == &value.front() ? "" : ",", plain(each));
  }
  return text;
}

/// Several values in one cell; passages as their texts.
std::string joined(const Json& list) {
  std::string text;
  for (const auto& each : list) {
    if (!text.empty()) text += "; ";
    text += each.is_object() ? each.value("text", std::string{}) : each.get<std::string>();
  }
  return text;
}

std::string plain(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_array()) return joined(value);
  if (value.is_object()) return joined_members(value);
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string csv_cell(std::string_view text, bool from_article) {
  std::string cell;
  if (from_article && !text.empty() && std::string_view{"=+-@\t"}.find(text.front()) != text.npos)
    cell += '\'';
  cell += text;
  const bool blank_edge = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  if (!blank_edge && cell.find_first_of(",\"\n") == cell.npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted += '"';
}

std::string tsv_cell(std::string_view text, bool) {
  std::string cell;
  for (const char c : text) {
    if (c == '\t')
      cell += "\\t";
    else if (c == '\n')
      cell += "\\n";
    else if (c == '\\')
      cell += "\\\\";
    else
      cell += c;
  }
  return cell;
}

/// The cells of a page: those of its charts, or else of its hits.
struct Table {
  std::vector<std::string> names{};
  std::vector<std::vector<Json>> rows{};
};

Table charts_table(const Page& page, const Style& style) {
  Table table{chart_columns(), chart_rows(*page.charts)};
  if (!style.qid) return table;
  table.names.insert(table.names.begin(), "qid");
  for (auto& row : table.rows) row.insert(row.begin(), known(page.qid));
  return table;
}

Table table_of(const Page& page, const Style& style) {
  if (page.charts) return charts_table(page, style);
  Table table{.names = names_of(style)};
  for (const auto& hit : page.hits) {
    auto& row = table.rows.emplace_back();
    for (const auto& name : table.names) {
      const auto* column = column_named(name);
      row.push_back(column == nullptr ? Json{} : column->value(hit, page));
    }
  }
  return table;
}

std::string written(const Table& table, const Style& style, const Dialect& dialect) {
  const char end = style.nul ? '\0' : '\n';
  std::string text;
  const auto separate = [&](std::size_t i) {
    text += i + 1 < table.names.size() ? dialect.separator : end;
  };
  for (std::size_t i = 0; style.header && i < table.names.size(); ++i) {
    text += table.names[i];
    separate(i);
  }
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto cell = text::sanitized(plain(row[i]), text::Lines::keep);
      text += dialect.cell(cell, row[i].is_string() || row[i].is_structured());
      separate(i);
    }
  return text;
}

}  // namespace

std::string csv(const Page& page, const Style& style) {
  return written(table_of(page, style), style, {',', csv_cell});
}

std::string tsv(const Page& page, const Style& style) {
  return written(table_of(page, style), style, {'\t', tsv_cell});
}

}  // namespace news::render
