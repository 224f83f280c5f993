#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "indexer/read/xml_document.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// Real feeds and agency messages, where NEWS_CORPORA says where they stand.

namespace fs = std::filesystem;
using news::SkipReason;

using news::tests::corpus;

namespace {

std::string bytes_of_file(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The text without what stands between two marks.
std::string without(std::string text, std::string_view open, std::string_view close) {
  for (auto start = text.find(open); start != std::string::npos; start = text.find(open, start)) {
    const auto end = text.find(close, start);
    text.erase(start, end == std::string::npos ? end : end + close.size() - start);
  }
  return text;
}

/// Start tags <item> and <entry>, with any prefix, counted on the text alone.
std::size_t entry_tags(const std::string& bytes) {
  auto text = news::read::xml_as_utf8(bytes, "");
  text = without(without(std::move(text), "<!--", "-->"), "<![CDATA[", "]]>");
  std::size_t count = 0;
  for (auto i = text.find('<'); i != std::string::npos; i = text.find('<', i + 1)) {
    auto name = text.substr(i + 1, text.find_first_of(" \t\r\n/>", i + 1) - i - 1);
    name.erase(0, name.find(':') + 1);  // npos + 1 is 0
    for (auto& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (name == "item" || name == "entry") ++count;
  }
  return count;
}

/// Articles and entries without words.
std::size_t entries_read(const news::tests::Collected& all) {
  std::size_t count = all.articles.size();
  for (const auto& each : all.skipped)
    if (each.detail == "an entry without title and text") ++count;
  return count;
}

}  // namespace

TEST_CASE("Every entry of every feed is found", "[read][feed][corpora]") {
  const auto [name, all_files, all_entries] = GENERATE(table<const char*, int, std::size_t>({
      {"feeds", 34, 262},
      {"feedparser/wellformed", 1749, 1187},
      {"feedparser/illformed", 19, 13},
      {"feedparser/encoding", 82, 14},
      {"feedparser/entities", 256, 3},
  }));
  const auto folder = corpus(name);
  if (!folder) return;
  int files = 0;
  std::size_t entries = 0;
  for (const auto& file : fs::recursive_directory_iterator{*folder}) {
    if (file.path().extension() != ".xml") continue;
    const auto bytes = bytes_of_file(file.path());
    const auto all = news::tests::read_text("xml", bytes);
    if (!all.skipped.empty() && all.skipped[0].reason == SkipReason::unsupported) continue;
    CAPTURE(file.path().string());
    CHECK(entries_read(all) == entry_tags(bytes));
    ++files;
    entries += entries_read(all);
  }
  CHECK(files == all_files);
  CHECK(entries == all_entries);
}

TEST_CASE("Every example of NewsML-G2 is read or refused with its reason",
          "[read][newsml][corpora]") {
  const auto folder = corpus("newsml_g2");
  if (!folder) return;
  std::size_t articles = 0;
  std::map<SkipReason, std::size_t> skipped;
  for (const auto& file : fs::directory_iterator{*folder}) {
    if (file.path().extension() != ".xml") continue;
    const auto all = news::tests::read_text("xml", bytes_of_file(file.path()));
    CAPTURE(file.path().string());
    CHECK(all.articles.size() + all.skipped.size() >= 1);
    articles += all.articles.size();
    for (const auto& each : all.skipped) {
      CHECK_FALSE(each.detail.empty());
      ++skipped[each.reason];
    }
  }
  CHECK(articles == 6);
  CHECK(skipped ==
        std::map<SkipReason, std::size_t>{{SkipReason::no_text, 7}, {SkipReason::unsupported, 26}});
}
