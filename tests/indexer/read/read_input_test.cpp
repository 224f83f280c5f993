#include "indexer/read/read_input.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>

#include "indexer/read/sniff.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace std::string_literals;
using news::SkipReason;
using news::read::sniff;
using news::tests::read_file;
using news::tests::TempDir;

TEST_CASE("The reader is chosen by content, then by name, else it is text", "[read][sniff]") {
  const auto [head, name, reader] = GENERATE(table<std::string, std::string, std::string>({
      {"{\"title\":\"å\"}\n", "a.txt", "jsonl"},
      {"\xEF\xBB\xBF\n {\"title\":\"å\"}\n", "a", "jsonl"},
      {"{}\n", "a", "jsonl"},
      {"{\"a\":\n{\"title\":\"å\"}\n", "a", "json"},
      {"not json\n", "day.JSONL.gz", "jsonl"},
      {"", "a.ndjson", "jsonl"},
      {"[1]\n", "a.jsonl", "jsonl"},
      {"<REUTERS NEWID=\"1\">", "a.txt", "sgml"},
      {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n", "a", "sgml"},
      {"\n<!DOCTYPE HTML>", "a.txt", "html"},
      {"WARC/1.0\r\n", "a.txt", "warc"},
      {"filedesc://a.arc 127.0.0.1 20140216050221 text/plain 75\n", "a", "arc"},
      {"[{\"title\":\"å\"}]", "a.json", "json"},
      {"{\n  \"title\": \"å\"\n}\n", "a.json", "json"},
      {"<?xml version='1.0'?><å/>", "a", "xml"},
      {"title,text\nå,b\n", "a.csv", "csv"},
      {"plain å words", "a.jsonl.txt", "text"},
      {"{curly words}", "a", "text"},
      {"[Editor's note: å]", "a.txt", "text"},
      {"", "a.txt", "text"},
      {"caf\xe9", "jsonl", "text"},
      {"\xFF\xFE{\0\"\0a\0\"\0:\0001\0}\0\n\0"s, "a", "jsonl"},
  }));
  CAPTURE(head, name);
  const auto found = sniff(head, "/news/å.d/" + name, "");
  REQUIRE(found.reader);
  CHECK(found.reader->name == reader);
}

TEST_CASE("What is known and not read is named", "[read][sniff]") {
  const auto [head, name, reason, detail] =
      GENERATE(table<std::string, std::string, SkipReason, std::string>({
          {"\x89PNG\r\n\x1a\n", "å.txt", SkipReason::binary, "a PNG image"},
          {"\xFF\xD8\xFF\xE0", "a", SkipReason::binary, "a JPEG image"},
          {"%PDF-1.7", "a", SkipReason::unsupported, "a PDF document"},
          {"PK\x03\x04", "a", SkipReason::unsupported, "a zip archive or an office document"},
          {std::string(257, 'x') + "ustar", "a", SkipReason::unsupported, "a tar archive"},
          {"a\0b"s, "a.jsonl", SkipReason::binary, "not text"},
          {"\x01\x02\x03\x04\xe9", "a", SkipReason::binary, "not text"},
      }));
  CAPTURE(head, name);
  const auto found = sniff(head, name, "");
  CHECK_FALSE(found.reader);
  CHECK(found.reason == reason);
  CHECK(found.detail == detail);
}

TEST_CASE("An input that cannot be opened is told with the system's reason", "[read][input]") {
  const TempDir folder;
  const auto pipe = (folder / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const auto& [path, detail] :
       {std::pair{(folder / "é.txt").string(), "No such file or directory"},
        std::pair{folder.path().string(), "Is a directory"},
        std::pair{pipe, "not a regular file"}}) {
    const auto all = read_file(path);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::unreadable);
    CHECK(all.skipped[0].origin.path == path);
    CHECK(all.skipped[0].detail == detail);
  }
}

TEST_CASE("A file that grows, shrinks or goes while it is read gives what is there",
          "[read][input][hostile]") {
  const auto line = [](int i) {
    return "{\"id\":\"å" + std::to_string(i) + "\",\"text\":\"" + std::string(1000, 'x') + "\"}\n";
  };
  const std::string change = GENERATE("shrinks"s, "grows"s, "goes"s);
  CAPTURE(change);
  const TempDir folder;
  std::string lines;
  for (int i = 0; i < 2'000; ++i) lines += line(i);
  const auto path = folder.write("å.jsonl", lines);
  std::set<std::string> ids;
  std::size_t articles = 0;
  news::read::read_input(path.string(), "", {},
                         {.article =
                              [&](const news::RawArticle& article) {
                                if (++articles == 1 && change == "shrinks")
                                  std::filesystem::resize_file(path, 100);
                                if (articles == 1 && change == "grows")
                                  std::ofstream{path, std::ios::app} << line(2'000);
                                if (articles == 1 && change == "goes")
                                  std::filesystem::remove(path);
                                ids.insert(article.id);
                                return true;
                              },
                          .skipped = [](const news::Skipped&) {}});
  CHECK(ids.size() == articles);
  if (change == "shrinks") CHECK(articles < 2'000);
  if (change == "grows") CHECK(articles == 2'001);
  if (change == "goes") CHECK(articles == 2'000);
}

TEST_CASE("A format that is asked for is not sniffed", "[read][input]") {
  const TempDir folder;
  const auto path = folder.write("å.txt", "{\"title\":\"å\"}\n").string();
  CHECK(read_file(path).articles[0].title == "å");
  CHECK(read_file(path, "text").articles[0].text == "{\"title\":\"å\"}\n");
}

TEST_CASE("Unknown names of formats and charsets are told", "[read][input]") {
  const TempDir folder;
  const auto path = folder.write("å.txt", "news").string();
  CHECK(read_file(path, "docx").skipped[0].detail == "no such format: \"docx\"");
  CHECK(read_file(path, "", {.encoding = "klingon"}).skipped[0].detail ==
        "no such character set: \"klingon\"");
}

TEST_CASE("Bytes that are no text are binary in any format", "[read][input]") {
  const TempDir folder;
  const auto path = folder.write("å.bin", "a\0b\0\0c"s).string();
  for (const auto* format : {"text", "jsonl", "sgml"})
    CHECK(read_file(path, format).skipped[0].reason == SkipReason::binary);
}

TEST_CASE("Source and language are filled in where the input names none", "[read][input]") {
  const TempDir folder;
  const auto path = folder.write("a.jsonl",
                                 "{\"title\":\"å\"}\n"
                                 "{\"title\":\"b\",\"source\":\"Ledger\",\"lang\":\"sv\"}\n");
  const auto all = read_file(path.string(), "", {.source = "Courier", .language = "en"});
  REQUIRE(all.articles.size() == 2);
  CHECK(all.articles[0].source == "Courier");
  CHECK(all.articles[0].language == "en");
  CHECK(all.articles[1].source == "Ledger");
  CHECK(all.articles[1].language == "sv");
}

TEST_CASE("A gzip file that is damaged from the start is truncated, not text", "[read][input]") {
  const TempDir folder;
  const auto all = read_file(folder.write("å.jsonl.gz", "\x1f\x8b\x08\x00junk"s).string());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::truncated);
}

TEST_CASE("Every reader has a name of its own and says what it is", "[read][readers]") {
  std::set<std::string_view> names;
  for (const auto& reader : news::read::readers()) {
    names.insert(reader.name);
    CHECK_FALSE(reader.what.empty());
    CHECK(news::read::reader_named(reader.name) == &reader);
  }
  CHECK(names.size() == news::read::readers().size());
  CHECK(news::read::reader_named("docx") == nullptr);
}
