#include "indexer/read/limits.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/indexer/read/packed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using news::read::Limits;
using news::tests::compressed;
using news::tests::packed;
using news::tests::TempDir;

namespace {

/// What is told of a file, and how many articles it gave: "2 articles; too large: ...".
std::string told(const std::string& bytes, const Limits& limits, const std::string& name = "å") {
  const TempDir folder;
  const auto all =
      news::tests::read_file(folder.write(name, bytes).string(), "", {.limits = limits});
  auto line = std::to_string(all.articles.size());
  for (const auto& each : all.skipped)
    line.append("; ").append(name_of(each.reason)).append(": ").append(each.detail);
  return line;
}

std::string web_record(const std::string& body) {
  const auto block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/å\r\n"
         "Content-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

/// One document of exactly so many bytes, with text that is not ASCII.
std::string filled(const std::string& head, std::size_t bytes, const std::string& tail) {
  return head + std::string(bytes - head.size() - tail.size(), 'x') + tail;
}

}  // namespace

TEST_CASE("A record at its limit is read, one byte over it is refused with the option",
          "[read][limits][hostile]") {
  const auto [name, head, tail,
              refusal] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"å.txt", "Høyre vant. ", "", "text of more than 1000 bytes"},
      {"å.md", "# Høyre vant\n\n", "\n", "text of more than 1000 bytes"},
      {"å.html", "<!DOCTYPE html><p>Høyre vant. ", "</p>", "a page of more than 1000 bytes"},
      {"å.jsonl", "{\"title\":\"Høyre\",\"text\":\"", "\"}",
       "a line of 1001 bytes, more than 1000"},
      {"å.json", "{\"title\":\"Høyre\",\n\"text\":\"", "\"}", "an element of more than 1000 bytes"},
      {"å.sgml", "<DOC><DOCNO>ø</DOCNO><TEXT>Høyre ", "</TEXT>",
       "a record of more than 1000 bytes"},
  }));
  CAPTURE(name);
  const Limits limits{.article_bytes = 1000};
  const auto of_bytes = [&](std::size_t bytes) {  // the tag that ends a record is not counted
    return filled(head, bytes, tail) + (name == "å.sgml" ? "</DOC>" : "");
  };
  CHECK(told(of_bytes(1000), limits, name) == "1");
  const auto over = "0; too large: " + refusal + "; --max-size raises the limit";
  CHECK(told(of_bytes(1001), limits, name) == over);
  for (const std::string packing : {"gzip", "xz", "zstd", "bzip2"}) {
    CAPTURE(packing);
    CHECK(told(compressed(of_bytes(1001), packing), limits, name + ".z") == over);
  }
  for (const std::string format : {"zip", "pax"}) {
    CAPTURE(format);
    const auto archive = [&](std::size_t bytes) {
      return packed({{.name = name, .content = of_bytes(bytes)}}, format);
    };
    CHECK(told(archive(1000), limits) == "1");
    CHECK(told(archive(1001), limits) == over);
  }
}

TEST_CASE("A page of a web archive is held against the limit with its header and without",
          "[read][limits][hostile][warc]") {
  const auto page = filled("<!DOCTYPE html><p>Høyre vant. ", 500, "</p>");
  const auto bytes = web_record(page);
  const auto block = bytes.find("HTTP/1.1");
  const auto block_bytes = bytes.size() - block - 4;
  CHECK(told(bytes, {.article_bytes = block_bytes}, "å.warc") == "1");
  CHECK(told(bytes, {.article_bytes = block_bytes - 1}, "å.warc") ==
        "0; too large: a record of " + std::to_string(block_bytes) + " bytes, more than " +
            std::to_string(block_bytes - 1) + "; --max-size raises the limit");
  CHECK(told(compressed(bytes, "gzip"), {.article_bytes = block_bytes}, "å.warc.gz") == "1");
}

TEST_CASE("A document of XML at its limit is read, one byte over it is refused with the option",
          "[read][limits][hostile][xml]") {
  const auto feed = [](std::size_t bytes) {
    return filled("<rss version=\"2.0\"><channel><item><title>Høyre</title><description>", bytes,
                  "</description></item></channel></rss>");
  };
  CHECK(told(feed(1000), {.document_bytes = 1000}) == "1");
  CHECK(told(feed(1001), {.document_bytes = 1000}) ==
        "0; too large: XML of more than 1000 bytes; --max-document raises the limit");
  CHECK(told(feed(1001), {.document_bytes = 1001}) == "1");
}

TEST_CASE("JSON as deep as its limit is read, one deeper is refused with the option",
          "[read][limits][hostile][json]") {
  const auto nested = [](std::size_t depth) {
    return "{\"title\":\"Høyre\",\"x\":" + std::string(depth - 1, '[') +
           std::string(depth - 1, ']') + "}";
  };
  const std::string name = GENERATE(as<std::string>{}, "å.jsonl", "å.json");
  const auto [limit, depth, articles] =
      GENERATE(table<std::uint64_t, std::size_t, int>({{256, 256, 1},
                                                       {256, 257, 0},
                                                       {3, 3, 1},
                                                       {3, 4, 0},
                                                       {10'000, 10'000, 1},
                                                       {10'000, 10'001, 0},
                                                       {10'000, 1'000'000, 0}}));
  CAPTURE(name, limit, depth);
  // Over two lines it is a file of JSON, not of lines.
  const auto text = name == "å.json" ? "[\n" + nested(depth) + "\n]" : nested(depth);
  CHECK(told(text, {.depth = limit}, name) ==
        (articles == 1 ? "1"
                       : "0; malformed: nested over " + std::to_string(limit) +
                             " deep; --max-depth raises the limit"));
}

TEST_CASE("What comes out of an archive is held against each limit, to the byte and the member",
          "[read][limits][hostile][containers]") {
  const std::string format = GENERATE(as<std::string>{}, "zip", "pax");
  CAPTURE(format);
  const auto archive = packed({{.name = "å.txt", .content = std::string(600, 'a')},
                               {.name = "ø.txt", .content = std::string(400, 'b')}},
                              format);
  const auto [limits, line] = GENERATE(table<Limits, std::string>({
      {{.member_bytes = 600}, "2"},
      {{.member_bytes = 599},
       "1; too large: a member of more than 599 bytes; --max-member raises the limit"},
      {{.archive_bytes = 1000}, "2"},
      {{.archive_bytes = 999},
       "1; too large: an archive of more than 999 bytes; --max-archive raises the limit"},
      {{.members = 2}, "2"},
      {{.members = 1},
       "1; too large: an archive of more than 1 members; --max-members raises the limit"},
  }));
  CHECK(told(archive, limits) == line);
}

TEST_CASE("What is compressed in an archive is held against its ratio and its nesting",
          "[read][limits][hostile][containers]") {
  const auto bomb = compressed(std::string(64u << 20, ' '), "gzip");
  const auto twice = packed({{.name = "å.jsonl.gz", .content = bomb}}, "zip");
  CHECK(told(twice, {}) ==
        "0; too large: an archive that unpacks to more than 200 times its size; --max-ratio "
        "raises the limit");
  CHECK(told(twice, {.nesting = 0}) ==
        "0; unsupported: archives nested more than 0 deep; --max-nesting raises the limit");
}
