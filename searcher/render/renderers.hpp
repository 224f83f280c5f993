#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// Turns a page into bytes. Pure; nothing from an article can drive a terminal.
using Render = std::string (*)(const Page& page, const Style& style);

struct Renderer {
  std::string_view name{};
  std::string_view what{};  ///< One line for --help.
  bool machine = true;      ///< No terminal: no colour, no pager, byte-identical between runs.
  Render render = nullptr;
};

/// The table of formats: text, html, jsonl, json, csv, tsv, trec, ids.
[[nodiscard]] const std::vector<Renderer>& renderers();

/// nullptr where there is none.
[[nodiscard]] const Renderer* renderer_named(std::string_view name);

/// Names that --fields accepts, in their fixed order.
[[nodiscard]] const std::vector<std::string_view>& field_names();

/// "id,date,title" -> {"id", "date", "title"}; an unknown name is an Error (bad_option) that lists
/// the known.
[[nodiscard]] Result<std::vector<std::string>> read_fields(std::string_view list);

/// One whole article for people: headline, a line of facts, body; wrapped at the style's width.
[[nodiscard]] std::string article_text(const schema::Record& article, const Style& style);

/// One article as one JSON line of type "article" (all facts and the body).
[[nodiscard]] std::string article_json(const schema::Record& article);

/// What cleaning took out of one article, for people: the headline and the id, then each span with
/// its byte offsets in the raw text, the rule, the reason, and its text below.
[[nodiscard]] std::string removed_text(const schema::Record& article, const Style& style);

/// The same as JSON lines of type "removed", one a span.
[[nodiscard]] std::vector<std::string> removed_json(const schema::Record& article);

}  // namespace news::render
