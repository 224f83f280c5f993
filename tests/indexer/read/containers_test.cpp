#include <set>
#include <string>

#include "tests/indexer/read/collected.hpp"
#include "tests/indexer/read/packed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace std::string_literals;
using news::SkipReason;
using news::read::ReadOptions;
using news::tests::Collected;
using news::tests::compressed;
using news::tests::Entry;
using news::tests::packed;
using news::tests::TempDir;

namespace {

Collected read_bytes(const std::string& bytes, const ReadOptions& options = {},
                     const std::string& name = "å.bin") {
  const TempDir folder;
  return news::tests::read_file(folder.write(name, bytes).string(), "", options);
}

std::vector<std::string> members_of(const Collected& all) {
  std::vector<std::string> names;
  for (const auto& article : all.articles) names.push_back(article.origin.member);
  return names;
}

const std::vector<Entry> two_stories{
    {.name = "nyheter/å.txt", .content = "Höga vågor i Ålesund.\n"},
    {.name = "wire.jsonl", .content = "{\"title\":\"Ström\"}\n{\"title\":\"Regn\"}\n"}};

const ReadOptions small{
    .limits = {.member_bytes = 1000, .archive_bytes = 1500, .members = 3, .ratio = 200}};

}  // namespace

TEST_CASE("Every file of an archive is an input of its own, whatever the archive's name",
          "[read][containers]") {
  const auto [format, filter] = GENERATE(table<std::string, std::string>({
      {"ustar", ""},
      {"pax", ""},
      {"pax", "gzip"},
      {"pax", "bzip2"},
      {"pax", "xz"},
      {"pax", "zstd"},
      {"zip", ""},
  }));
  CAPTURE(format, filter);
  const auto bytes = packed(two_stories, format, filter);

  for (const std::string name : {"news.tar.xz", "news.zip", "news.txt", "news"}) {
    const auto all = read_bytes(bytes, {}, name);
    REQUIRE(all.skipped.empty());
    REQUIRE(all.articles.size() == 3);
    CHECK(all.articles[0].text == "Höga vågor i Ålesund.\n");
    CHECK(all.articles[0].origin.record == 0);
    CHECK(all.articles[2].title == "Regn");
    CHECK(all.articles[2].origin.record == 2);
    CHECK(members_of(all) == std::vector<std::string>{"nyheter/å.txt", "wire.jsonl", "wire.jsonl"});
  }
}

TEST_CASE("Links, devices, folders and hidden files of an archive are passed by",
          "[read][containers]") {
  const auto all = read_bytes(packed({
      {.name = "folder/", .type = AE_IFDIR},
      {.name = "link", .type = AE_IFLNK, .link = "/etc/passwd"},
      {.name = "pipe", .type = AE_IFIFO},
      {.name = "device", .type = AE_IFCHR},
      {.name = "__MACOSX/._å.txt", .content = "resource"},
      {.name = "./.git/config", .content = "hidden"},
      {.name = "./å.txt", .content = "Ein Satz für alle."},
  }));
  CHECK(all.skipped.empty());
  CHECK(members_of(all) == std::vector<std::string>{"./å.txt"});
}

TEST_CASE("Hostile names of members are labels and nothing else", "[read][containers][hostile]") {
  const std::string name = GENERATE("../../etc/passwd"s, "/etc/passwd"s, "line\nbreak.txt"s,
                                    "bad \xff\xfe bytes.txt"s, "..\\..\\x.txt"s);
  CAPTURE(name);
  const auto all = read_bytes(packed({{.name = name, .content = "Åse said so."}}, "ustar"));
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].origin.member == name);
  CHECK(all.articles[0].text == "Åse said so.");
}

TEST_CASE("An archive inside an archive is opened, one deeper is refused", "[read][containers]") {
  const auto inner = packed(two_stories, "zip");
  const auto outer = packed({{.name = "inner.zip", .content = inner},
                             {.name = "day.txt.gz", .content = compressed("Tåg", "gzip")}},
                            "pax", "gzip");
  const auto outermost = packed({{.name = "outer.tgz", .content = outer}}, "pax", "xz");

  const auto once = read_bytes(outer);
  CHECK(once.skipped.empty());
  CHECK(members_of(once) == std::vector<std::string>{"inner.zip/nyheter/å.txt",
                                                     "inner.zip/wire.jsonl", "inner.zip/wire.jsonl",
                                                     "day.txt.gz"});
  const auto twice = read_bytes(outermost);
  CHECK(twice.articles.empty());
  REQUIRE(twice.skipped.size() == 2);
  CHECK(twice.skipped[0].origin.member == "outer.tgz/inner.zip");
  CHECK(twice.skipped[0].reason == SkipReason::unsupported);
  CHECK(twice.skipped[0].detail ==
        "archives nested more than 1 deep; --max-nesting raises the limit");
  CHECK(read_bytes(outermost, {.limits = {.nesting = 2}}).articles.size() == 4);
}

TEST_CASE("What is compressed twice is opened, thrice it is refused", "[read][containers]") {
  const auto twice = compressed(compressed("Tåg i tid", "gzip"), "zstd");
  const auto all = read_bytes(twice);
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].text == "Tåg i tid");
  CHECK(read_bytes(compressed(twice, "xz")).skipped.at(0).reason == SkipReason::unsupported);
}

TEST_CASE("Limits of archives are told with the option that raises them",
          "[read][containers][hostile]") {
  const Entry large{.name = "large.txt", .content = std::string(1001, 'x')};
  const Entry middle{.name = "middle.txt", .content = std::string(900, 'y')};
  const Entry little{.name = "little.txt", .content = "Åse"};

  SECTION("one member: the next one is read") {
    const auto all = read_bytes(packed({large, little}, "zip"), small);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::too_large);
    CHECK(all.skipped[0].origin.member == "large.txt");
    CHECK(all.skipped[0].detail ==
          "a member of more than 1000 bytes; --max-member raises the limit");
  }
  SECTION("all members together: the rest is left") {
    const auto all = read_bytes(packed({middle, middle, little}), small);
    CHECK(all.articles.size() == 1);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::too_large);
    CHECK(all.skipped[0].detail ==
          "an archive of more than 1500 bytes; --max-archive raises the limit");
  }
  SECTION("how many they are") {
    const auto all = read_bytes(packed({little, little, little, little, little}), small);
    CHECK(all.articles.size() == 3);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::too_large);
    CHECK(all.skipped[0].detail ==
          "an archive of more than 3 members; --max-members raises the limit");
  }
}

TEST_CASE("A bomb is told by its ratio, and what stands before it is kept",
          "[read][containers][hostile]") {
  const std::string filter = GENERATE("zip"s, "gzip"s, "xz"s, "zstd"s, "bzip2"s);
  CAPTURE(filter);
  const std::vector<Entry> entries{{.name = "å.txt", .content = "Åse"},
                                   {.name = "bomb.jsonl", .content = std::string(64u << 20, ' ')}};
  const auto all =
      read_bytes(filter == "zip" ? packed(entries, "zip") : packed(entries, "pax", filter));
  CHECK(all.articles.size() == 1);
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].origin.member == "bomb.jsonl");
  CHECK(all.skipped[0].detail ==
        "an archive that unpacks to more than 200 times its size; --max-ratio raises the limit");
}

TEST_CASE("A compressed text that never ends is too large", "[read][containers][hostile]") {
  const auto all = read_bytes(compressed(std::string(64u << 20, '0'), "gzip"));
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail == "text of more than 16777216 bytes; --max-size raises the limit");
}

TEST_CASE("An archive that is cut off or damaged gives what stands before", "[read][containers]") {
  const std::vector<Entry> entries{{.name = "å.txt", .content = "Åse"},
                                   {.name = "b.txt", .content = std::string(5000, 'b')}};
  const std::string format = GENERATE("pax"s, "zip"s);
  CAPTURE(format);
  const auto bytes = packed(entries, format);
  const auto all = read_bytes(bytes.substr(0, format == "zip" ? 90 : 2560));
  CHECK(all.articles.size() == 1);
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::truncated);
  CHECK_THAT(all.skipped[0].detail,
             Catch::Matchers::StartsWith("the archive ends early or is damaged: "));
}

TEST_CASE("An archive cut off anywhere never fails and never repeats an article",
          "[read][containers][hostile]") {
  const std::string format = GENERATE("pax"s, "zip"s);
  const auto bytes = packed(two_stories, format, format == "zip" ? "" : "gzip");
  for (std::size_t kept = 0; kept < bytes.size(); kept += 5) {
    CAPTURE(format, kept);
    CHECK(read_bytes(bytes.substr(0, kept)).articles.size() <= 3);
  }
}

TEST_CASE("An archive without files is empty", "[read][containers]") {
  const auto all = read_bytes(packed({{.name = "å/", .type = AE_IFDIR}}));
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::empty);
  CHECK(all.skipped[0].detail == "an archive without regular files");
}

TEST_CASE("An office document is no archive of articles", "[read][containers]") {
  const auto all = read_bytes(packed({{.name = "[Content_Types].xml", .content = "<å/>"}}, "zip"));
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::unsupported);
}

TEST_CASE("Members are chosen by name as files in folders are", "[read][containers]") {
  const auto bytes = packed(two_stories);
  CHECK(read_bytes(bytes, {.include = {"*.txt"}}).articles.size() == 1);
  CHECK(read_bytes(bytes, {.exclude = {"nyheter/*"}}).articles.size() == 2);
}

TEST_CASE("A reader of an archive can be told to stop", "[read][containers]") {
  const TempDir folder;
  const auto path = folder.write("å.tar", packed(two_stories)).string();
  int articles = 0;
  news::read::read_input(path, "", {},
                         {.article =
                              [&](const news::RawArticle&) {
                                ++articles;
                                return false;
                              },
                          .skipped = [](const news::Skipped&) { FAIL("nothing was skipped"); }});
  CHECK(articles == 1);
}

TEST_CASE("The samples of containers and pages are read, their broken twins told",
          "[read][containers][samples]") {
  using Told = std::vector<std::string>;
  const auto [name, articles, told] = GENERATE(table<std::string, std::size_t, Told>({
      {"samples/archive/day.zip", 3, {}},
      {"samples/archive/week.tar.gz", 4, {}},
      {"samples/html/page.html", 1, {}},
      {"samples/html/declared_latin1.html", 1, {}},
      {"samples/warc/crawl.warc.gz", 2, {}},
      {"samples/arc/crawl.arc", 1, {}},
      {"broken/archive/bomb.zip", 1, {"too large"}},
      {"broken/archive/cut_off.tar", 1, {"truncated"}},
      {"broken/archive/hostile_names.tar", 2, {}},
      {"broken/archive/nested.zip", 0, {"unsupported"}},
      {"broken/html/bad_utf8.html", 1, {}},
      {"broken/html/blank.html", 0, {"empty"}},
      {"broken/html/cut_off.html", 1, {}},
      {"broken/warc/cut_off.warc.gz", 1, {"truncated"}},
      {"broken/warc/records.warc", 1, {"malformed", "malformed", "unsupported", "truncated"}},
      {"broken/arc/lengths.arc", 1, {"malformed", "truncated"}},
  }));
  CAPTURE(name);
  const auto all = news::tests::read_file(news::tests::data_file(name));
  Told reasons;
  for (const auto& each : all.skipped) reasons.emplace_back(name_of(each.reason));
  CHECK(all.articles.size() == articles);
  CHECK(reasons == told);
}
