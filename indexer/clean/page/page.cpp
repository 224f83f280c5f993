#include "indexer/clean/page/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/settle.hpp"
#include "common/text/utf8.hpp"
#include "indexer/clean/page/boilerplate.hpp"
#include "indexer/clean/page/class_words.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/clean/text/shapes.hpp"

namespace news::clean {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

constexpr std::size_t longest_title_bytes = 1000;
// Real pages have a few; text_of() of many nested ones would take quadratic time.
constexpr int most_title_elements = 10;
constexpr int most_byline_elements = 20;

/// What a page says its headline is.
struct Titles {
  std::vector<std::string> headings{};  ///< h1
  std::vector<std::string> names{};     ///< The record's title, og:title, <title>.
};

void add_title(std::vector<std::string>& to, std::string_view text) {
  std::string title;
  text::append_settled(title, text.substr(0, text::character_boundary(text, longest_title_bytes)));
  if (!title.empty()) to.push_back(std::move(title));
}

Titles titles_of(const Tree& page, const RawArticle& raw) {
  Titles titles;
  add_title(titles.names, raw.title);
  int left = most_title_elements;
  for (auto id = page.next(0, 0); id != no_node && left > 0; id = page.next(id, 0)) {
    const auto name = page[id].name;
    const bool meta = name == "meta" && page.attribute(id, "property") == "og:title";
    if (name != "h1" && name != "title" && !meta) continue;
    --left;
    if (meta)
      add_title(titles.names, page.attribute(id, "content"));
    else
      add_title(name == "h1" ? titles.headings : titles.names, page.text_of(id));
  }
  return titles;
}

/// The same words, or the name goes on with the site's: "Dam to be raised - The Herald".
bool says(const std::string& name, const std::string& heading) {
  constexpr std::size_t fewest_bytes = 12;
  if (!starts_ignoring_case(name, heading)) return false;
  return name.size() == heading.size() ||
         (heading.size() >= fewest_bytes && is_blank(name[heading.size()]));
}

void find_page_headline(const Titles& titles, Cleaned& cleaned) {
  for (const auto& heading : titles.headings)
    for (const auto& name : titles.names)
      if (says(name, heading)) {
        cleaned.headline = heading;
        cleaned.headline_confirmed = true;
        return;
      }
  if (titles.headings.size() == 1) cleaned.headline = titles.headings.front();
}

/// "By Ana Núñez" in an element that is named a byline.
std::string marked_byline(const Tree& page) {
  constexpr std::size_t longest_bytes = 200;
  int left = most_byline_elements;
  for (auto id = page.next(0, 0); id != no_node && left > 0; id = page.next(id, 0)) {
    if (!(hints_of(page.attribute(id, "class")) & hint::byline_word)) continue;
    --left;
    std::string line;
    const auto text = page.text_of(id);
    if (text.size() > longest_bytes || !text::append_settled(line, text)) continue;
    if (const auto names = names_of_byline(line); !names.empty()) return std::string{names};
  }
  return {};
}

}  // namespace

Cleaned clean_page(const Tree& page, const RawArticle& raw, PageOptions options) {
  const auto titles = titles_of(page, raw);
  auto all = titles.names;
  all.insert(all.end(), titles.headings.begin(), titles.headings.end());
  Cleaned cleaned;
  if (options.full_page) {
    cleaned.body = page_text(page);
    cleaned.text = text::uncut(cleaned.body);
  } else {
    cleaned = extract_article(page, all);
  }
  find_page_headline(titles, cleaned);
  if (cleaned.byline.empty()) cleaned.byline = marked_byline(page);
  return cleaned;
}

}  // namespace news::clean
