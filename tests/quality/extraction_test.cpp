#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "common/text/utf8.hpp"
#include "indexer/clean/page/boilerplate.hpp"
#include "indexer/clean/page/page.hpp"
#include "indexer/markup/html_tree.hpp"
#include "indexer/read/charset.hpp"
#include "tests/quality/extraction_score.hpp"
#include "tests/quality/floors.hpp"
#include "tests/quality/unpacked.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// How well the article is cut out of real pages, where NEWS_CORPORA says where they stand. The
// floors may only rise.

namespace fs = std::filesystem;
using news::tests::ExtractionScore;

using news::tests::corpus;
using news::tests::floors_of;
using news::tests::unpacked;

namespace {

/// The charset that the head of a page declares, or "".
std::string declared_charset(std::string_view page) {
  constexpr std::size_t head_bytes = 4000;
  constexpr std::string_view label = "charset=";
  const auto head = page.substr(0, head_bytes);
  const auto at = head.find(label);
  if (at == head.npos) return {};
  const auto start = head.find_first_not_of("\"' ", at + label.size());
  if (start == head.npos) return {};
  return std::string{head.substr(start, head.find_first_of("\"' />;", start) - start)};
}

std::string as_utf8(std::string bytes) {
  const auto charset = declared_charset(bytes);
  if (news::text::is_valid_utf8(bytes) || !news::read::knows_charset(charset))
    return news::read::to_utf8(std::move(bytes));
  std::string text;
  news::read::Decoder{charset}.decode(bytes, true, text);
  return text;
}

std::string text_file(const fs::path& file) { return as_utf8(unpacked(file)); }

std::string article_of(const fs::path& file) {
  news::RawArticle raw;
  raw.text = text_file(file);
  return news::clean::clean_page(news::markup::parse_html(raw.text), raw).body;
}

void check_against_floor(const char* corpus_name, const ExtractionScore& score) {
  const auto floors = floors_of("extraction").at(corpus_name);
  WARN(corpus_name << ": " << score.pages() << " pages, precision " << score.precision()
                   << ", recall " << score.recall() << ", F1 " << score.f1());
  CHECK(score.precision() >= floors.at("precision").get<double>());
  CHECK(score.recall() >= floors.at("recall").get<double>());
  CHECK(score.f1() >= floors.at("f1").get<double>());
}

/// Some "texts" of newspaper3k_pages are notes of what its own extractor failed to get: "MISSED
/// LAST PARAGRAPH". They are no truth to measure by.
bool is_note(const std::string& text) {
  constexpr std::size_t most_words = 60;
  if (news::tests::words_of(text).size() >= most_words) return false;
  for (const std::string_view word : {"MISSE", "EXTRACT", "FAILED"})
    if (text.find(word) != text.npos) return true;
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

}  // namespace

TEST_CASE("The extraction measure counts runs of four words", "[quality][extraction]") {
  ExtractionScore score;
  score.add("Die Brücke über die Elbe bleibt gesperrt", "Die Brücke über die Elbe");
  CHECK(score.precision() == 1.0);
  CHECK(score.recall() == 0.5);
  score.add("Kurz", "");
  CHECK(score.precision() == 1.0);
  CHECK(score.recall() == 0.25);
}

TEST_CASE("Articles are cut out of the benchmark's pages", "[quality][extraction]") {
  const auto folder = corpus("article_extraction");
  if (!folder) return;
  std::ifstream file{*folder / "ground-truth.json"};
  const auto truth = nlohmann::json::parse(file);
  ExtractionScore score;
  for (const auto& [name, page] : truth.items())
    score.add(page.at("articleBody").get<std::string>(),
              article_of(*folder / "html" / (name + ".html.gz")));
  CHECK(score.pages() == 181);
  check_against_floor("article_extraction", score);
}

TEST_CASE("Articles are cut out of older news pages", "[quality][extraction]") {
  const auto folder = corpus("newspaper3k_pages");
  if (!folder) return;
  ExtractionScore score;
  for (const auto& page : fs::directory_iterator{*folder / "data" / "html"}) {
    auto name = page.path().stem().string();
    auto text = *folder / "data" / "text" / (name + ".txt");
    if (!fs::exists(text) && name.ends_with("_article"))
      text.replace_filename(name.substr(0, name.rfind('_')) + ".txt");
    if (!fs::exists(text)) continue;
    const auto wanted = text_file(text);
    if (!is_note(wanted)) score.add(wanted, article_of(page.path()));
  }
  CHECK(score.pages() > 120);
  check_against_floor("newspaper3k_pages", score);
}

TEST_CASE("Articles are cut out of pages made to be hard", "[quality][extraction]") {
  const auto folder = corpus("readability_pages");
  if (!folder) return;
  ExtractionScore score;
  for (const auto& page : fs::directory_iterator{*folder / "test-pages"}) {
    const auto wanted = news::markup::parse_html(text_file(page.path() / "expected.html"));
    score.add(news::clean::page_text(wanted), article_of(page.path() / "source.html"));
  }
  CHECK(score.pages() == 130);
  check_against_floor("readability_pages", score);
}
