#include "searcher/render/renderers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/paint.hpp"

namespace news::render {
namespace {

/// Wider than any line: addresses are copied and clicked, so they are not broken.
constexpr std::size_t unbroken = static_cast<std::size_t>(-1);

void add_whole(std::string& shown, std::string_view text, const Style& style) {
  Marked line;
  append(line, text);
  for (const auto& each : painted_lines(line, unbroken, Look::faint, Look::faint, style))
    shown.append(each) += '\n';
}

/// One line of the article's own text, wrapped.
void add(std::string& shown, std::string_view text, Look look, const Style& style) {
  Marked line;
  append(line, text);
  const auto width = std::max<std::size_t>(style.width, 1);
  for (const auto& each : painted_lines(line, width, look, look, style)) shown.append(each) += '\n';
}

std::string joined(const std::vector<std::string>& facts, std::string_view between) {
  std::string line;
  for (const auto& fact : facts) {
    if (fact.empty()) continue;
    if (!line.empty()) line += between;
    line += fact;
  }
  return line;
}

/// "date 2025-12-12 (caption, likely)"; nothing where the fact is not known.
void add_fact(std::string& shown, const schema::Record& article, schema::Fact fact,
              std::string_view value, const Style& style) {
  if (value.empty()) return;
  auto row = fmt::format("{} {}", schema::name_of(fact), value);
  if (const auto words = schema::in_words(article.evidence[fact]); !words.empty())
    row += fmt::format(" ({})", words);
  add(shown, row, Look::plain, style);
}

void add_facts(std::string& shown, const schema::Record& article, const Style& style) {
  using schema::Fact;
  if (const auto& title = article.evidence[Fact::title])
    add(shown, fmt::format("title ({})", schema::in_words(title)), Look::plain, style);
  add_fact(shown, article, Fact::published, date_for_people(article.published, true), style);
  add_fact(shown, article, Fact::located, article.located, style);
  add_fact(shown, article, Fact::agency, article.agency, style);
  add_fact(shown, article, Fact::outlet, article.outlet, style);
  add_fact(shown, article, Fact::byline, article.byline, style);
  add_fact(shown, article, Fact::language, article.language, style);
  add_fact(shown, article, Fact::section, joined(article.sections, ", "), style);
  add(shown, fmt::format("words {}", grouped(article.words)), Look::plain, style);
}

/// Where the article was read: file, name in the archive, byte.
std::string origin(const schema::Record& article) {
  auto place = joined({article.path, article.member}, ": ");
  if (article.offset > 0) place += fmt::format(" (byte {})", article.offset);
  return place;
}

void add_headline(std::string& shown, const schema::Record& article, const Style& style) {
  if (article.title.empty())
    add(shown, stand_in_headline(article.body, ellipsis(style)), Look::no_headline, style);
  else
    add(shown, article.title, Look::headline, style);
}

void add_body(std::string& shown, std::string_view body, const Style& style) {
  const auto safe = text::sanitized(body, text::Lines::keep);
  for (std::string_view rest = safe; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.find_first_not_of(" \t") != line.npos)
      add(shown, line, Look::plain, style);
    else if (!shown.ends_with("\n\n"))
      shown += '\n';
  }
}

}  // namespace

std::string article_text(const schema::Record& article, const Style& style) {
  std::string shown;
  add_headline(shown, article, style);
  add_facts(shown, article, style);
  if (!article.url.empty()) add_whole(shown, "url " + article.url, style);
  add_whole(shown, "file " + origin(article), style);
  add_whole(shown, "id " + article.id, style);
  shown += '\n';
  add_body(shown, article.body, style);
  return shown;
}

std::string removed_text(const schema::Record& article, const Style& style) {
  std::string shown;
  add_headline(shown, article, style);
  add_whole(shown, "id " + article.id, style);
  const std::string_view raw = article.text.raw;
  for (const auto& span : article.text.removed) {
    shown += '\n';
    const auto reason = span.reason.empty() ? "" : fmt::format(" ({})", span.reason);
    add_whole(shown, fmt::format("{}-{} {}{}", span.start, span.end, span.rule, reason), style);
    add_body(shown, raw.substr(span.start, span.end - span.start), style);
  }
  if (article.text.removed.empty()) shown += "\nNothing was taken out of it.\n";
  return shown;
}

}  // namespace news::render
