#include "indexer/build/preview.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "common/analysis/analyzer.hpp"
#include "common/text/date.hpp"
#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/build/record_of.hpp"

namespace news::build {
namespace {

std::string shown(std::string_view text) { return text::sanitized(text, text::Lines::join); }

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (; most > 0 && end < text.size(); --most) end += text::decode(text, end).length;
  return text.substr(0, end);
}

void add(std::string& lines, std::string_view name, const std::string& value,
         const std::string& from = {}) {
  if (value.empty()) return;
  lines += fmt::format("  {:<9}{}", name, shown(value));
  if (!from.empty()) lines += fmt::format(" ({})", shown(from));
  lines += '\n';
}

}  // namespace

std::string preview(const Article& article, const analysis::Settings& settings) {
  constexpr std::size_t most_characters = 200;
  std::uint64_t words = 0;
  analysis::Analyzer{settings}.analyze(
      article.body, article.language,
      [&words](const analysis::Token& token) { words += token.joined ? 0 : 1; });
  const auto record = record_of(article, words);

  std::string lines = fmt::format("{}\n", shown(place_of(article.origin)));
  add(lines, "id", record.id);
  const auto add_fact = [&](schema::Fact fact, const std::string& value) {
    add(lines, schema::name_of(fact), value, schema::in_words(record.evidence[fact]));
  };
  using schema::Fact;
  add_fact(Fact::title, record.title.empty() ? "(none found)" : record.title);
  add_fact(Fact::published, record.published ? text::iso_date(record.published) : "(none found)");
  add_fact(Fact::located, record.located);
  add_fact(Fact::agency, record.agency);
  add_fact(Fact::outlet, record.outlet);
  add_fact(Fact::byline, record.byline);
  add_fact(Fact::language, record.language);
  for (const auto& section : record.sections) add_fact(Fact::section, section);
  add(lines, "url", record.url);
  add(lines, "words", with_commas(record.words));
  const auto start = first_characters(record.body, most_characters);
  add(lines, "text", std::string{start} + (start.size() < record.body.size() ? " ..." : ""));
  return lines;
}

std::string preview_of(const std::vector<LeftOut>& left_out) {
  std::string lines;
  for (const auto& each : left_out)
    lines +=
        fmt::format("  - {}-{} {}{}: {}\n", each.start, each.end, shown(each.rule),
                    each.reason.empty() ? "" : " (" + shown(each.reason) + ")", shown(each.text));
  return lines;
}

}  // namespace news::build
