#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "common/text/utf8.hpp"
#include "indexer/read/json_text.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// Real news, where NEWS_CORPORA says where it stands.

namespace fs = std::filesystem;
using news::SkipReason;

using news::tests::corpus;

namespace {

struct Count {
  std::size_t articles = 0;
  std::size_t without_title = 0;
  std::size_t without_text = 0;
  std::map<SkipReason, std::size_t> skipped{};
};

Count counted(const fs::path& folder, const std::string& extension) {
  Count count;
  const news::read::Sink sink{.article =
                                  [&](news::RawArticle article) {
                                    ++count.articles;
                                    if (article.title.empty()) ++count.without_title;
                                    if (article.text.empty()) ++count.without_text;
                                    REQUIRE(news::text::is_valid_utf8(article.text));
                                    return true;
                                  },
                              .skipped = [&](news::Skipped each) { ++count.skipped[each.reason]; }};
  for (const auto& file : fs::recursive_directory_iterator{folder})
    if (file.path().extension() == extension)
      news::read::read_input(file.path().string(), "", {}, sink);
  return count;
}

}  // namespace

TEST_CASE("Every Reuters article that has any text is read", "[read][corpora]") {
  const auto folder = corpus("reuters21578");
  if (!folder) return;
  const auto count = counted(*folder, ".sgm");
  CHECK(count.articles == 21577);
  CHECK(count.without_text == 1798);  // headlines only
  CHECK(count.without_title == 736);  // TYPE="UNPROC"
  CHECK(count.skipped == std::map<SkipReason, std::size_t>{{SkipReason::no_text, 1}});
}

TEST_CASE("Every BBC article is read, whatever its charset", "[read][corpora]") {
  const auto folder = corpus("bbc/bbc");
  if (!folder) return;
  const auto count = counted(*folder, ".txt");
  CHECK(count.articles == 2225);
  CHECK(count.skipped.empty());
}

TEST_CASE("Every line of the scraped JSON Lines is read", "[read][corpora]") {
  const auto folder = corpus("rtqa_dev6000");
  if (!folder) return;
  const auto count = counted(*folder, ".gz");
  CHECK(count.articles == 6000);
  CHECK(count.without_text == 0);
  CHECK(count.without_title == 0);
  CHECK(count.skipped.empty());
}

TEST_CASE("JSON is accepted and refused as the public test suite asks", "[read][corpora][json]") {
  const auto folder = corpus("json_test_suite/test_parsing");
  if (!folder) return;
  for (const auto& file : fs::directory_iterator{*folder}) {
    std::ifstream stream{file.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto name = file.path().filename().string();
    CAPTURE(name);
    const auto parsed = news::read::parse_json(text, 256);
    if (name.starts_with("y_")) CHECK(parsed.has_value());
    if (name.starts_with("n_")) CHECK_FALSE(parsed.has_value());
  }
}
