#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "common/text/date.hpp"
#include "common/text/fold.hpp"
#include "indexer/describe/dates.hpp"
#include "indexer/describe/page_facts.hpp"
#include "indexer/markup/html_tree.hpp"
#include "tests/quality/floors.hpp"
#include "tests/quality/unpacked.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// What real pages say of themselves, where NEWS_CORPORA says where they stand. The floors may only
// rise.

namespace fs = std::filesystem;
using news::RawArticle;

using news::tests::corpus;
using news::tests::floors_of;
using news::tests::unpacked;

namespace {

RawArticle facts_of(const std::string& html) {
  RawArticle raw;
  news::describe::add_page_facts(news::markup::parse_html(html), raw);
  return raw;
}

/// Runs of white space, wide and unbreakable ones too, made one blank.
std::string settled(std::string text) {
  for (const std::string_view blank : {"\u3000", "\u00a0", "\n", "\t", "\r"})
    for (auto at = text.find(blank); at != text.npos; at = text.find(blank, at))
      text.replace(at, blank.size(), " ");
  std::string one;
  for (const char c : text)
    if (c != ' ' || (!one.empty() && one.back() != ' ')) one += c;
  if (one.ends_with(' ')) one.pop_back();
  return one;
}

std::string name_alone(const std::string& byline) {
  auto name = news::text::folded_value(settled(byline));
  for (const std::string_view label : {"by ", "par "})
    if (name.starts_with(label)) return name.substr(label.size());
  return name;
}

/// The key keeps the site's name or a section behind the headline, or before it.
bool is_headline_in(std::string_view key, std::string_view title) {
  return title.size() * 3 >= key.size() && (key.starts_with(title) || key.ends_with(title));
}

struct Share {
  std::size_t right = 0;
  std::size_t of = 0;

  void add(bool is_right) {
    ++of;
    right += is_right ? 1 : 0;
  }
  void check_against_floor(const char* name) const {
    const auto floor = floors_of("metadata").at(name).get<double>();
    const auto share =
        static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(of, 1));
    WARN(name << ": " << right << " of " << of << " = " << share);
    CHECK(share >= floor);
  }
};

std::string text_at(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The first value behind `mark` that begins with "2024-03-05", however the page is built: a
/// reading that shares nothing with ours.
std::string first_date_behind(std::string_view page, std::string_view mark) {
  constexpr std::size_t near_bytes = 60;
  for (auto at = page.find(mark); at != page.npos; at = page.find(mark, at + 1)) {
    const auto window = page.substr(at + mark.size(), near_bytes);
    const auto start = window.find("20");
    if (start == window.npos || !news::text::read_iso_date(window.substr(start, 10))) continue;
    const auto end = window.find_first_of("\"'<&", start);
    return std::string{window.substr(start, end == window.npos ? 10 : end - start)};
  }
  return {};
}

}  // namespace

TEST_CASE("Pages made to be hard say their title, byline, date and language",
          "[quality][metadata]") {
  const auto folder = corpus("readability_pages");
  if (!folder) return;
  Share title;
  Share without_site;
  Share byline;
  Share published;
  Share language;
  for (const auto& page : fs::directory_iterator{*folder / "test-pages"}) {
    std::ifstream file{page.path() / "expected-metadata.json"};
    const auto key = nlohmann::json::parse(file);
    const auto raw = facts_of(unpacked(page.path() / "source.html"));
    if (const auto wanted = settled(text_at(key, "title")); !wanted.empty()) {
      const auto found = settled(raw.title);
      title.add(found == wanted);
      without_site.add(found == wanted || is_headline_in(wanted, found));
    }
    if (const auto wanted = name_alone(text_at(key, "byline")); !wanted.empty())
      byline.add(name_alone(raw.byline) == wanted);
    if (const auto wanted = news::describe::read_date(text_at(key, "publishedTime"))) {
      const auto found = news::describe::read_date(raw.published);
      published.add(found && news::text::iso_date(*found).substr(0, 10) ==
                                 news::text::iso_date(*wanted).substr(0, 10));
    }
    if (const auto wanted = text_at(key, "lang"); wanted.size() >= 2)
      language.add(raw.language == news::text::folded(wanted.substr(0, 2)));
  }
  CHECK(title.of == 127);
  title.check_against_floor("title");
  without_site.check_against_floor("title_without_site");
  byline.check_against_floor("byline");
  published.check_against_floor("published");
  language.check_against_floor("language");
}

TEST_CASE("The day that a page declares is found", "[quality][metadata]") {
  const auto folder = corpus("article_extraction");
  if (!folder) return;
  Share days;
  for (const auto& page : fs::directory_iterator{*folder / "html"}) {
    const auto html = unpacked(page.path());
    auto declared = first_date_behind(html, "\"datePublished\"");
    if (declared.empty()) declared = first_date_behind(html, "article:published_time");
    const auto wanted = news::text::read_iso_date(declared);
    if (!wanted) continue;
    const auto raw = facts_of(html);
    const auto found = news::describe::read_date(raw.published);
    days.add(found && news::text::iso_date(*found).substr(0, 10) ==
                          news::text::iso_date(*wanted).substr(0, 10));
  }
  CHECK(days.of > 100);
  days.check_against_floor("declared_day");
}
