#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/read/charset.hpp"
#include "indexer/read/declared_charset.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/indexer/read/packed.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/temp_dir.hpp"

// Containers and charsets of real news, where NEWS_CORPORA says where they stand.

namespace fs = std::filesystem;
using news::tests::Collected;
using news::tests::compressed;
using news::tests::Entry;
using news::tests::packed;
using news::tests::TempDir;

using news::tests::contents;
using news::tests::corpus;
using news::tests::floors_of;

namespace {

std::vector<Entry> stories_in(const fs::path& folder) {
  std::vector<Entry> stories;
  for (const auto& file : fs::recursive_directory_iterator{folder})
    if (file.path().extension() == ".txt")
      stories.push_back(
          {.name = fs::relative(file.path(), folder).string(), .content = contents(file.path())});
  return stories;
}

std::vector<std::string> texts_of(const std::string& path) {
  const auto all = news::tests::read_file(path, "", {.include = {"*.txt", "http:*"}});
  CHECK(all.skipped.empty());
  std::vector<std::string> texts;
  for (const auto& article : all.articles) texts.push_back(article.text);
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::string warc_of(const std::vector<Entry>& stories) {
  std::string warc;
  for (const auto& story : stories) {
    const auto block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + story.content;
    warc += compressed(
        fmt::format("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{}\r\n"
                    "Content-Type: application/http\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
                    story.name, block.size(), block),
        "gzip");
  }
  return warc;
}

/// What a web archive gives: articles, then the reason of each skip.
using Given = std::pair<std::size_t, std::vector<std::string>>;

/// The corpus' files in UTF-8 by the charset that their folder names, which ends where the language
/// begins: "windows-1250-czech".
std::string charset_of_folder(std::string name) {
  for (const auto* language :
       {"-bulgarian", "-russian", "-croatian", "-czech", "-hungarian", "-polish", "-slovak",
        "-slovene", "-arabic", "-greek", "-turkish", "-hebrew", "-romanian", "-sig"})
    if (name.ends_with(language)) name.resize(name.size() - std::string_view{language}.size());
  return name;
}

std::string decoded(std::string_view bytes, const std::string& charset) {
  std::string text;
  bytes.remove_prefix(news::read::marked_charset(bytes.substr(0, 4096)).mark_bytes);
  news::read::Decoder{charset}.decode(bytes, true, text);
  return text;
}

}  // namespace

TEST_CASE("The same articles come out of a folder, a zip, a tar.gz, a tar.zst and a WARC",
          "[read][corpora][containers]") {
  const auto folder = corpus("bbc/bbc");
  if (!folder) return;
  const auto stories = stories_in(*folder);
  std::vector<std::string> wanted;
  for (const auto& file : fs::recursive_directory_iterator{*folder})
    if (file.path().extension() == ".txt")
      for (auto& text : texts_of(file.path().string())) wanted.push_back(std::move(text));
  std::sort(wanted.begin(), wanted.end());
  REQUIRE(wanted.size() == 2225);

  const TempDir made;
  CHECK(texts_of((folder->parent_path() / "bbc-fulltext.zip").string()) == wanted);
  CHECK(texts_of(made.write("1", packed(stories, "pax", "gzip")).string()) == wanted);
  CHECK(texts_of(made.write("2", packed(stories, "pax", "zstd")).string()) == wanted);
  CHECK(texts_of(made.write("3", warc_of(stories)).string()) == wanted);
}

TEST_CASE("Web archives give their pages, damaged ones those before the damage",
          "[read][corpora][warc]") {
  const auto folder = corpus("warc");
  if (!folder) return;
  const std::map<std::string, Given> wanted{
      {"bad.arc", {0, {"malformed", "malformed", "malformed", "malformed"}}},
      {"example-bad-non-chunked.warc.gz", {1, {}}},
      {"example-bad.warc.gz.bad", {1, {}}},
      {"example-digest.warc", {0, {}}},
      {"example-iana.org-chunked.warc", {1, {}}},
      {"example-resource.warc.gz", {1, {}}},
      {"example-space-in-target-uri.warc.gz", {0, {}}},
      {"example-space-in-url.arc", {1, {}}},
      {"example-trunc.warc", {0, {"malformed"}}},
      {"example-wget-bad-target-uri.warc.gz", {1, {}}},
      {"example-wrong-chunks.warc.gz", {1, {}}},
      {"example.arc", {1, {}}},
      {"example.arc.gz", {1, {}}},
      {"example.warc", {1, {}}},
      {"example.warc.gz", {1, {}}},
      {"post-test.warc.gz", {0, {}}},
  };
  for (const auto& [name, given] : wanted) {
    CAPTURE(name);
    const auto all = news::tests::read_file((*folder / name).string());
    std::vector<std::string> reasons;
    for (const auto& each : all.skipped) reasons.emplace_back(name_of(each.reason));
    CHECK(Given{all.articles.size(), reasons} == given);
  }
}

TEST_CASE("Charsets are found as often as the floor asks", "[read][corpora][charset]") {
  const auto folder = corpus("encodings");
  if (!folder) return;
  std::size_t files = 0;
  std::size_t found = 0;
  std::string missed;
  for (const auto& file : fs::recursive_directory_iterator{*folder}) {
    if (!file.is_regular_file() || file.path().parent_path() == *folder) continue;
    ++files;
    const auto bytes = contents(file.path());
    const auto named = charset_of_folder(file.path().parent_path().filename().string());
    const auto ours = news::read::charset_of_page(bytes, "", "");
    const bool same =
        news::read::knows_charset(named) && decoded(bytes, named) == decoded(bytes, ours);
    found += same;
    if (!same)
      missed += fmt::format("{}/{}: {}\n", file.path().parent_path().filename().string(),
                            file.path().filename().string(), ours);
  }
  const auto share = static_cast<double>(found) / static_cast<double>(files);
  CAPTURE(found, files, missed);
  CHECK(share >= floors_of("charsets").at("share").get<double>());
}
