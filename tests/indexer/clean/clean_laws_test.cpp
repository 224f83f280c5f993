#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "indexer/clean/clean.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

using news::RawArticle;
using news::clean::clean;
using news::clean::Cleaned;

namespace {

Cleaned cleaned(std::string text, RawArticle::Text kind = RawArticle::Text::scrape) {
  RawArticle raw;
  raw.kind = kind;
  raw.text = std::move(text);
  return clean(raw);
}

std::string without_blanks(std::string_view text) {
  std::string packed;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (text.substr(at, 2) == "\xC2\xA0") {
      ++at;
      continue;
    }
    const auto three = text.substr(at, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" || three == "\xE2\x80\xAF" ||
        three == "\xEF\xBB\xBF") {
      at += 2;
      continue;
    }
    if (byte > 0x20 && byte != 0x7F) packed += text[at];
  }
  return packed;
}

/// What the audit says is left of a text.
std::string kept_by_audit(std::string_view text, const Cleaned& article) {
  std::string kept;
  std::size_t at = 0;
  for (const auto& span : article.text.removed) {
    kept += text.substr(at, span.start - at);
    at = span.end;
  }
  kept += text.substr(at);
  return without_blanks(kept);
}

const std::string lead =
    "Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr für alle gesperrt.";
const std::string second =
    "Curator Łucja Woźniak said the violin had come back by post after eight long years away.";
const std::string third =
    "The parcel had been handed in at a village shop near the border, the police said on Monday.";

}  // namespace

TEST_CASE("Nothing is lost: the body and the removed spans are the text", "[clean][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{lead,
                                        second,
                                        third,
                                        "\n",
                                        "\n\n",
                                        " ",
                                        "Article content",
                                        "Trending",
                                        "Sign up",
                                        "Subscribe",
                                        "Email Address",
                                        "Share and Follow",
                                        "![]()",
                                        "4 min read",
                                        "By Ana Núñez",
                                        "© 2025 AP",
                                        "Photo by Ana /AP",
                                        "Published 12 May 2024",
                                        "Source: Blatt",
                                        "“",
                                        "”",
                                        "\"",
                                        ".",
                                        "Ä",
                                        "x",
                                        "\xC2\xA0",
                                        "\r\n",
                                        "\x01",
                                        "You may also like",
                                        "VILNIUS (AP) — "};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (auto left = random() % 30; left > 0; --left) text += pieces[random() % pieces.size()];
    CAPTURE(text);

    const auto article = cleaned(text);

    std::size_t at = 0;
    for (const auto& span : article.text.removed) {
      REQUIRE(span.start >= at);
      REQUIRE(span.end > span.start);
      REQUIRE(span.end <= text.size());
      REQUIRE_FALSE(span.rule.empty());
      at = span.end;
    }
    REQUIRE(without_blanks(article.body) == kept_by_audit(text, article));
    REQUIRE(news::text::is_valid_utf8(article.body));
    REQUIRE(article.body.find("\n\n\n") == std::string::npos);
    REQUIRE((article.body.empty() || static_cast<unsigned char>(article.body.back()) > 0x20));
  }
}

TEST_CASE("Any bytes are cleaned without harm", "[clean][hostile]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto left = random() % 400; left > 0; --left) text += static_cast<char>(random() % 256);
    const auto article = cleaned(text);
    for (const auto& span : article.text.removed) REQUIRE(span.end <= text.size());
    REQUIRE(cleaned(text, RawArticle::Text::prose).text.removed.empty());
  }
}

TEST_CASE("Clean news of a real corpus is hardly touched", "[clean][corpora]") {
  const auto folder = news::tests::corpus("bbc/bbc");
  if (!folder) return;
  std::size_t bytes = 0;
  std::size_t removed = 0;
  std::size_t articles = 0;
  std::size_t headlines = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{*folder}) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file{entry.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto article = cleaned(text);
    ++articles;
    bytes += text.size();
    headlines += !article.headline.empty();
    for (const auto& span : article.text.removed)
      if (span.rule != "headline") removed += span.end - span.start;
  }
  CHECK(articles == 2225);
  CHECK(removed * 1000 < bytes);  // under 0.1 %
  CHECK(headlines * 100 > articles * 99);
}
