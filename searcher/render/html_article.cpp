#include "searcher/render/html_article.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/facts.hpp"
#include "searcher/render/html_frame.hpp"
#include "searcher/render/html_text.hpp"
#include "searcher/render/web_address.hpp"

namespace news::render {
namespace {

using schema::Fact;

std::string row(std::string_view name, std::string_view value, std::string_view how) {
  if (value.empty()) return {};
  const auto source = how.empty() ? std::string{} : fmt::format(" ({})", escaped(how));
  return fmt::format("<div><dt>{}</dt><dd><bdi>{}</bdi>{}</dd></div>\n", name, value, source);
}

std::string row(const schema::Record& article, Fact fact, const std::string& value) {
  return row(schema::name_of(fact), escaped(value), schema::in_words(article.evidence[fact]));
}

/// As text says them, but for the file: whom a page is sent to has no use for it.
std::string facts(const schema::Record& article) {
  const auto date = article.published ? date_for_people(article.published, true) : std::string{};
  return "<dl lang=\"en\">\n" + row(article, Fact::published, date) +
         row(article, Fact::located, article.located) + row(article, Fact::agency, article.agency) +
         row(article, Fact::outlet, article.outlet) + row(article, Fact::byline, article.byline) +
         row(article, Fact::language, article.language) +
         row(article, Fact::section, fmt::format("{}", fmt::join(article.sections, ", "))) +
         row("words", grouped(article.words), {}) +
         row("id", fmt::format("<code>{}</code>", escaped(article.id)), {}) + "</dl>\n";
}

/// Paragraphs are parted by empty lines.
std::string paragraphs(std::string_view body) {
  std::string shown;
  std::vector<std::string> lines;
  const auto end_paragraph = [&] {
    if (!lines.empty())
      shown += fmt::format("<p dir=\"auto\">{}</p>\n", fmt::join(lines, "<br/>\n"));
    lines.clear();
  };
  while (!body.empty()) {
    const auto line = body.substr(0, body.find('\n'));
    body.remove_prefix(std::min(line.size() + 1, body.size()));
    if (line.find_first_not_of(" \t\r") == line.npos)
      end_paragraph();
    else
      lines.push_back(escaped(line));
  }
  end_paragraph();
  return shown;
}

}  // namespace

std::string html_headline(const schema::Record& article) {
  return escaped(article.title.empty() ? stand_in_headline(article.body, "…") : article.title);
}

std::string html_article(const schema::Record& article) {
  auto headline = html_headline(article);
  if (const auto address = web_address(article.url); !address.empty())
    headline = fmt::format("<a href=\"{}\">{}</a>", escaped(address), headline);
  return fmt::format("<article class=\"whole\"{}>\n<h1 dir=\"auto\">{}</h1>\n{}{}</article>\n",
                     lang_attribute(article.language), headline, facts(article),
                     paragraphs(article.body));
}

std::string html_articles(std::span<const std::string> pieces, const std::string& title) {
  return html_frame(pieces.size() == 1 ? title : fmt::format("{} articles", pieces.size()),
                    fmt::format("<main>\n{}</main>\n", fmt::join(pieces.begin(), pieces.end(), "")),
                    {});
}

}  // namespace news::render
