#include "searcher/render/html_hit.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/excerpt.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/html_text.hpp"
#include "searcher/render/story_line.hpp"
#include "searcher/render/web_address.hpp"

namespace news::render {
namespace {

constexpr std::string_view left_out = "…";

/// The words of the article: a link where they have an address on the web.
std::string headline(const Hit& hit) {
  Marked line;
  append(line, hit.article.title, hit.title_matches);
  std::string_view look;
  if (line.text.empty()) {
    look = " class=\"stand-in\"";
    append(line, stand_in_headline(hit.article.body, left_out));
  }
  auto words = escaped(line);
  if (const auto address = web_address(hit.article.url); !address.empty())
    words = fmt::format("<a href=\"{}\">{}</a>", escaped(address), words);
  const auto alert =
      hit.alert ? fmt::format("<p class=\"alert\" lang=\"en\">{}</p>\n", alert_words(*hit.alert))
                : std::string{};
  return alert + fmt::format("<h3 dir=\"auto\"{}>{}</h3>\n", look, words);
}

std::string date(const text::PartialDate& published) {
  const auto shown = date_for_people(published, true);
  if (!published) return shown;
  return fmt::format("<time datetime=\"{}\">{}</time>", text::iso_date(published), shown);
}

/// Each fact keeps its direction to itself: an Arabic outlet does not turn the date around.
std::string facts(const schema::Record& article) {
  std::vector<std::string> shown;
  const auto add = [&shown](std::string_view before, std::string_view fact) {
    if (!fact.empty()) shown.push_back(fmt::format("{}<bdi>{}</bdi>", before, escaped(fact)));
  };
  add("", article.outlet);
  shown.push_back(date(article.published));
  add("", article.located);
  add("by ", article.byline);
  if (article.agency != article.outlet) add("", article.agency);
  return fmt::format("<p class=\"facts\">{}</p>\n", fmt::join(shown, " · "));
}

std::string words_missing(const std::vector<std::string>& missing) {
  std::vector<std::string> words;
  for (const auto& word : missing) words.push_back(fmt::format("<bdi>{}</bdi>", escaped(word)));
  if (words.empty()) return {};
  return fmt::format("<p class=\"missing\" lang=\"en\">without {}</p>\n", fmt::join(words, ", "));
}

std::string passages(const Hit& hit) {
  const auto line = excerpt(hit, left_out);
  if (line.text.empty()) return {};
  return fmt::format("<p class=\"passages\" dir=\"auto\">{}</p>\n", escaped(line));
}

/// The rest of the hit's story, and where wanted each of it.
std::string story(const Hit& hit, bool list) {
  if (hit.others.empty()) return {};
  auto shown = fmt::format("<p class=\"story\" dir=\"auto\" lang=\"en\">{}</p>\n",
                           escaped(others_line(hit)));
  if (!list) return shown;
  shown += "<ul class=\"story\">\n";
  for (const auto& other : hit.others)
    shown += fmt::format("<li dir=\"auto\">{}</li>\n", escaped(other_line(other, "·")));
  return shown += "</ul>\n";
}

std::string item(const Hit& hit, const Style& style) {
  return fmt::format("<li value=\"{}\">\n<article{}>\n", hit.rank,
                     lang_attribute(hit.article.language)) +
         headline(hit) + facts(hit.article) + words_missing(hit.missing) + passages(hit) +
         fmt::format("<p class=\"id\">id <code>{}</code></p>\n", escaped(hit.article.id)) +
         story(hit, style.copies) + "</article>\n</li>\n";
}

}  // namespace

std::string html_hits(std::span<const Hit> hits, const Style& style) {
  if (hits.empty()) return {};
  // The longest number says how far the list stands in from the left.
  auto list = fmt::format("<ol style=\"--digits: {}\">\n", std::to_string(hits.back().rank).size());
  for (const auto& hit : hits) list += item(hit, style);
  return list += "</ol>\n";
}

}  // namespace news::render
