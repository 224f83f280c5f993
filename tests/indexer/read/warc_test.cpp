#include "indexer/read/warc.hpp"

#include <string>

#include <fmt/format.h>

#include "indexer/read/http_message.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/indexer/read/packed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace std::string_literals;
using news::SkipReason;
using news::read::decoded_body;
using news::read::parse_http;
using news::tests::compressed;
using news::tests::EndlessBytes;
using news::tests::read_text;

namespace {

const std::string page = "<!doctype html><title>Å</title><p>Vågor i Ålesund.</p>";

std::string record(const std::string& type, const std::string& content_type,
                   const std::string& block, const std::string& url = "http://news.example/å") {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nwarc-target-uri: {}\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
      "Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      type, url, content_type, block.size(), block);
}

std::string response(const std::string& body, const std::string& headers = "",
                     const std::string& status = "200 OK") {
  return record("response", "application/http; msgtype=response",
                fmt::format("HTTP/1.1 {}\r\n{}\r\n{}", status, headers, body));
}

const std::string html = "Content-Type: text/html\r\n";

}  // namespace

TEST_CASE("The pages of a WARC file are read, other records passed by", "[read][warc]") {
  const auto all = read_text(
      "warc", record("warcinfo", "application/warc-fields", "software: none\r\n") +
                  response(page, html) + record("request", "application/http", "GET / HTTP/1.1") +
                  record("metadata", "text/plain", "å") +
                  record("revisit", "application/http", "") +
                  record("resource", "text/html; charset=utf-8", page, "<http://a.example/>") +
                  record("conversion", "text/plain", "Bara text om vågor.") +
                  record("resource", "image/png", "\x89PNG\r\n") +
                  record("resource", "text/plain", "log", "metadata://wget.log") +
                  record("resource", "text/plain", "Disallow:", "http://a.example/robots.txt"));
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 3);
  CHECK(all.articles[0].text == page);
  CHECK(all.articles[0].url == "http://news.example/å");
  CHECK(all.articles[0].published.empty());
  CHECK(all.articles[0].origin.record == 2);
  CHECK(all.articles[0].origin.offset > 100);
  CHECK(all.articles[1].url == "http://a.example/");
  CHECK(all.articles[2].text == "Bara text om vågor.");
  CHECK(all.articles[2].url == "http://news.example/å");
}

TEST_CASE("Only pages that were found and hold text may be articles", "[read][warc]") {
  const auto all =
      read_text("warc", response(page, html, "404 Not Found") + response("", html, "301 Moved") +
                            response("p{}", "Content-Type: text/css\r\n") +
                            response("{\"å\":1}", "Content-Type: application/json\r\n") +
                            response("\x89PNG\r\n\x1a\n", html) + response("", html));
  CHECK(all.articles.empty());
  CHECK(all.skipped.empty());
}

TEST_CASE("A WARC file of a member a record is read whole", "[read][warc]") {
  const news::tests::TempDir folder;
  const auto bytes = compressed(record("warcinfo", "a/b", "å"), "gzip") +
                     compressed(response(page, html), "gzip") +
                     compressed(response(page, html), "gzip");
  CHECK(news::tests::read_file(folder.write("crawl", bytes).string()).articles.size() == 2);
}

TEST_CASE("Bodies are taken out of chunks and unpacked", "[read][warc][http]") {
  const std::string chunks = "5;x=y\r\n<html\r\n3\r\n>Å\r\n0\r\n\r\n";
  const auto [headers, body, wanted] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"Transfer-Encoding: chunked\r\n", chunks, "<html>Å"},
      {"transfer-encoding: Chunked\r\n", page, page},
      {"Content-Encoding: gzip\r\n", compressed(page, "gzip"), page},
      {"Content-Encoding: gzip\r\n", page, page},
      {"Content-Encoding: zstd\r\n", compressed(page, "zstd"), page},
      {"Content-Encoding: identity\r\n", page, page},
      {"Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n<p>Å", "<p>Å"},
  }));
  CAPTURE(headers, body);
  const auto message = "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
  const auto decoded = decoded_body(*parse_http(message), 1000);
  REQUIRE(decoded);
  CHECK(*decoded == wanted);
}

TEST_CASE("A page's charset is taken from its HTTP header", "[read][warc]") {
  const auto all =
      read_text("warc", response("<html><meta charset=utf-8><p>\xcd\xee\xe2\xee\xf1\xf2\xe8",
                                 "Content-Type: text/html; charset=\"windows-1251\"\r\n"));
  REQUIRE(all.articles.size() == 1);
  CHECK_THAT(all.articles[0].text, Catch::Matchers::EndsWith("Новости"));
}

TEST_CASE("A damaged record is told with its place and the next one is read", "[read][warc]") {
  const auto good = response(page, html);
  auto no_length = good;
  no_length.replace(no_length.find("Content-Length: "), 16, "Content-Length: x");
  auto too_long = response("<p>Å", html);
  too_long.replace(too_long.find("Content-Length: "), 16, "Content-Length: 9");
  auto too_short = good;
  too_short.replace(too_short.find("Content-Length: ") + 16, 2, "1");
  const auto [bad, detail] = GENERATE_COPY(table<std::string, std::string>({
      {"å junk\r\nmore junk\r\n", "no record begins here"},
      {no_length, "its length is no number: \"x"},
      {too_long, "its length is wrong: 9"},
      {too_short, "its length is wrong: 1"},
      {record("response", "application/http", "no status å"), "no HTTP status line"},
      {record("response", "application/http", "HTTP/1.1 200 OK\r\nå"), "HTTP header never ends"},
      {response("å", "Content-Type: text/html\r\nContent-Encoding: br\r\n"),
       "content encoding that cannot be read: \"br\""},
      {response("å", "Content-Type: text/html\r\nContent-Encoding: deflate\r\n"),
       "deflate data end early or are damaged"},
      {response(compressed(page, "gzip").substr(0, 40),
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
       "gzip data end early"},
  }));
  CAPTURE(bad);
  const auto all = read_text("warc", good + bad + good);
  CHECK(all.articles.size() == 2);
  REQUIRE(all.skipped.size() == 1);
  CHECK_THAT(all.skipped[0].detail, Catch::Matchers::StartsWith(detail));
  CHECK(all.skipped[0].origin.record == 2);
  CHECK(all.skipped[0].origin.offset == good.size());
}

TEST_CASE("A WARC file that ends too early is truncated", "[read][warc]") {
  const auto good = response(page, html);
  const auto in_block = read_text("warc", good + good.substr(0, good.size() - 20));
  CHECK(in_block.articles.size() == 1);
  REQUIRE(in_block.skipped.size() == 1);
  CHECK(in_block.skipped[0].reason == SkipReason::truncated);
  CHECK_THAT(in_block.skipped[0].detail, Catch::Matchers::EndsWith(" bytes are there"));

  const auto in_head = read_text("warc", good + good.substr(0, 50));
  REQUIRE(in_head.skipped.size() == 1);
  CHECK(in_head.skipped[0].reason == SkipReason::truncated);
  CHECK(in_head.skipped[0].detail == "its header never ends");
}

TEST_CASE("A page that is whole by its own length is read though the archive's length is wrong",
          "[read][warc]") {
  auto changed = response(page, html + fmt::format("Content-Length: {}\r\n", page.size()));
  const auto http = changed.find("HTTP/1.1");
  changed.erase(changed.find('\r', http), 1);
  const auto all = read_text("warc", changed + changed);
  CHECK(all.articles.size() == 2);
  CHECK(all.skipped.empty());
}

TEST_CASE("A record over the limit is told where it may be an article, and passed by",
          "[read][warc][hostile]") {
  const auto large = [](const std::string& type) {
    return fmt::format(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/å\r\n"
        "Content-Type: application/http\r\nContent-Length: 20000000000\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\n\r\n",
        type);
  };
  const auto head = large("text/html");
  news::tests::Collected all;
  EndlessBytes bytes{head, 'x', 40000000, ""};
  news::read::read_warc(bytes, {}, {}, all.sink());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail ==
        "a record of 20000000000 bytes, more than 16777216; --max-size raises the limit");

  const auto bomb = response(compressed(std::string(30000000, ' '), "gzip"),
                             "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
  const auto bombed = read_text("warc", bomb + response(page, html));
  CHECK(bombed.articles.size() == 1);
  REQUIRE(bombed.skipped.size() == 1);
  CHECK(bombed.skipped[0].reason == SkipReason::too_large);
  CHECK(bombed.skipped[0].detail ==
        "a body of more than 16777216 bytes; --max-size raises the limit");
}

TEST_CASE("Ten thousand records with lying lengths take linear time", "[read][warc][hostile]") {
  std::string lies;
  for (int i = 0; i < 10000; ++i)
    lies += "WARC/1.0\nWARC-Type: resource\nContent-Length: 16000000\n\nå\n";
  CHECK(read_text("warc", lies).skipped.size() == 10000);
}

TEST_CASE("Several articles in one page keep their own numbers and name the page", "[read][warc]") {
  const auto all = read_text("warc", response("{\"title\":\"Ström\"}\n{\"title\":\"Regn\"}\n",
                                              "Content-Type: application/x-ndjson\r\n"));
  REQUIRE(all.articles.size() == 2);
  CHECK(all.articles[1].origin.member == "http://news.example/å");
  CHECK(all.articles[1].origin.record == 2);
  CHECK(all.articles[1].url.empty());
}

TEST_CASE("The pages of an ARC file are read in both versions", "[read][arc]") {
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  const auto head = [](const std::string& version, const std::string& fields) {
    const auto body = version + " 0 Crawler å\n" + fields + "\n";
    return fmt::format("filedesc://a.arc 0.0.0.0 20140216050221 text/plain {}\n{}\n", body.size(),
                       body);
  };
  const auto first =
      head("1", "URL IP-address Archive-date Content-type Archive-length") +
      fmt::format("http://a.example/with blank 1.2.3.4 20140216050221 text/html {}\n{}\n",
                  block.size(), block);
  const auto second =
      head("2", "URL IP-address Archive-date Content-type Result-code Checksum Location ...") +
      fmt::format("http://a.example/å ::1 20140216050221 text/html 200 - - 7 a.arc {}\n{}\n",
                  block.size(), block);

  const auto one = read_text("arc", first);
  REQUIRE(one.articles.size() == 1);
  CHECK(one.articles[0].url == "http://a.example/with blank");
  CHECK(one.articles[0].text == page);
  CHECK(one.articles[0].origin.record == 2);
  CHECK(one.skipped.empty());
  const auto two = read_text("arc", second);
  REQUIRE(two.articles.size() == 1);
  CHECK(two.articles[0].url == "http://a.example/å");
}

TEST_CASE("A damaged ARC record is told and the next one is read", "[read][arc]") {
  const std::string block = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + page;
  const std::string line = "http://a.example/å 1.2.3.4 20140216050221 text/html ";
  const auto all = read_text(
      "arc", line + "-1\n" + line + fmt::format("{}\n{}\n", block.size(), block) + line + "abc\n");
  CHECK(all.articles.size() == 1);
  REQUIRE(all.skipped.size() == 2);
  CHECK(all.skipped[0].detail == "its length is no number: \"-1\"");
  CHECK(all.skipped[1].detail == "its length is no number: \"abc\"");
  CHECK(all.skipped[1].origin.record == 3);
}

TEST_CASE("A WARC file cut off anywhere never fails", "[read][warc][hostile]") {
  const auto bytes = response(page, html) +
                     response(compressed(page, "gzip"), html + "Content-Encoding: gzip\r\n");
  for (std::size_t kept = 0; kept < bytes.size(); kept += 3) {
    CAPTURE(kept);
    CHECK(read_text("warc", bytes.substr(0, kept)).articles.size() <= 2);
  }
}
