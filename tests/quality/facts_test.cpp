#include <algorithm>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "common/text/date.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/dateline.hpp"
#include "indexer/describe/dates.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/describe/section.hpp"
#include "indexer/read/bytes.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// Facts that the text alone gives, where NEWS_CORPORA says where the news stand. The floors may
// only rise.

namespace fs = std::filesystem;
using namespace news;
using news::tests::contents;
using news::tests::floors_of;
using schema::Fact;
using tests::corpus;

namespace {

/// What stands between a tag and its end, from `at` on; empty where there is none.
std::string element(std::string_view text, const std::string& tag) {
  const auto start = text.find('<' + tag + '>');
  if (start == text.npos) return {};
  const auto from = start + tag.size() + 2;
  return std::string{text.substr(from, text.find("</" + tag + '>', from) - from)};
}

void check_floor(const char* name, std::size_t right, std::size_t of) {
  const auto floor = floors_of("facts").at(name).get<double>();
  const auto share = static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(of, 1));
  WARN(name << ": " << right << " of " << of << " = " << share);
  CHECK(share >= floor);
}

Article described(const std::string& text) {
  RawArticle raw;
  raw.text = text;
  return describe::describe(raw, clean::clean(raw));
}

}  // namespace

TEST_CASE("Datelines of Reuters are found in the text, and bodies have none", "[quality][facts]") {
  const auto folder = corpus("reuters21578");
  if (!folder) return;
  std::size_t lines = 0;
  std::size_t fields = 0;
  std::size_t found = 0;
  std::size_t clear = 0;
  for (const auto& entry : fs::directory_iterator{*folder}) {
    if (entry.path().extension() != ".sgm") continue;
    const auto text = contents(entry.path());
    for (auto at = text.find("<REUTERS"); at != text.npos; at = text.find("<REUTERS", at + 1)) {
      const auto story = std::string_view{text}.substr(at, text.find("</REUTERS>", at) - at);
      const auto line = element(story, "DATELINE");
      if (line.empty()) continue;
      auto body = element(story, "BODY");
      std::replace(body.begin(), body.end(), '\n', ' ');
      ++lines;
      const auto field = describe::read_dateline(line);
      fields += field && field->day;
      found += describe::find_dateline(std::string{clean::trimmed(line)} + ' ' + body).has_value();
      clear += !describe::find_dateline(clean::trimmed(body));
    }
  }
  CHECK(lines == 19043);
  check_floor("reuters_datelines", fields, lines);
  check_floor("reuters_datelines_in_text", found, lines);
  check_floor("reuters_bodies_without", clear, lines);
}

TEST_CASE("Scraped articles give dates and sections", "[quality][facts]") {
  const auto folder = corpus("rtqa_dev6000");
  if (!folder) return;
  const auto source = read::open_bytes((*folder / "articles.jsonl.gz").string());
  REQUIRE(source);
  std::string bytes;
  for (std::size_t read = 1; read > 0;) read = *(*source)->read_more(bytes, 1 << 20);
  std::size_t articles = 0;
  std::size_t sections = 0;
  std::size_t dates = 0;
  std::size_t near = 0;
  for (std::size_t start = 0; start < bytes.size() && articles < 2000;) {
    const auto end = std::min(bytes.find('\n', start), bytes.size());
    const auto line = nlohmann::json::parse(bytes.substr(start, end - start));
    start = end + 1;
    ++articles;
    const auto url = line["url"].get<std::string>();
    sections += !describe::find_sections({}, url).value.empty();
    const auto article = described(line["text"].get<std::string>());
    const auto day = line["publish_date"].is_string()
                         ? describe::read_date(line["publish_date"].get<std::string>())
                         : std::nullopt;
    if (!day || article.evidence[Fact::published].source != "date line") continue;
    ++dates;
    // The line is local time, or UTC the day after.
    near += std::chrono::abs(article.published.first - day->first) <= std::chrono::hours{48};
  }
  check_floor("sections_of_addresses", sections, articles);
  check_floor("date_lines", near, dates);
}

TEST_CASE("Two scrapes of one wire story are described", "[quality][facts]") {
  const auto folder = corpus("scrapes");
  if (!folder) return;
  for (const auto& entry : fs::directory_iterator{*folder}) {
    const auto article = described(contents(entry.path()));
    const auto outlet = article.outlet;
    CAPTURE(entry.path().filename(), article.title);
    CHECK(article.located.starts_with("VILNIUS"));
    CHECK(article.agency == "AP");
    CHECK(article.language == "en");
    if (outlet.empty()) {
      CHECK(text::iso_date(article.published) == "2025");
      CHECK(in_words(article.evidence[Fact::agency]) == "copyright, likely");
      CHECK(in_words(article.evidence[Fact::published]) == "copyright, likely");
      continue;
    }
    CHECK(outlet == "Financial Post");
    CHECK(article.located == "VILNIUS, Lithuania");
    CHECK(in_words(article.evidence[Fact::agency]) == "dateline, sure");
    CHECK(text::iso_date(article.published) == "2025-12-12");
    CHECK(in_words(article.evidence[Fact::published]) == "caption, guess");
    CHECK_FALSE(article.title.empty());
    CHECK(article.body.find(article.title) == article.body.npos);
  }
}
