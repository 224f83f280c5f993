#include "indexer/build/preview.hpp"

#include <string>

#include "tests/indexer/build/sample_articles.hpp"
#include "tests/support/catch.hpp"

using namespace news;

TEST_CASE("A preview shows an article as it would be indexed", "[build][preview]") {
  auto article = tests::sample_article("é1", "Neun Tage Regen.\n\nDann Sonne.");
  article.evidence[schema::Fact::title] = {"first line", schema::Confidence::guess};
  article.published = text::whole_day(std::chrono::year{1987} / 3 / 1);
  article.evidence[schema::Fact::published] = {"dateline", schema::Confidence::likely};
  article.outlet = "Zeitung";

  CHECK(build::preview(article, {}) ==
        "/news/é.jsonl\n"
        "  id       é1\n"
        "  title    Überschrift é1 (first line, guess)\n"
        "  date     1987-03-01 (dateline, likely)\n"
        "  source   Zeitung\n"
        "  words    5\n"
        "  text     Neun Tage Regen. Dann Sonne.\n");
}

TEST_CASE("A preview shows the first 200 characters and says when there are more",
          "[build][preview]") {
  std::string body;
  for (int i = 0; i < 201; ++i) body += "é";
  const auto shown = build::preview(tests::sample_article("x", body), {});
  std::string first;
  for (int i = 0; i < 200; ++i) first += "é";
  CHECK(shown.find("  text     " + first + " ...\n") != std::string::npos);
  CHECK(shown.find("  date     (none found)\n") != std::string::npos);
}

TEST_CASE("A preview cannot drive a terminal", "[build][preview]") {
  auto article = tests::sample_article("x\x1b[2J", "rot \x1b[31m\xc2\x9b");
  article.title = "a\rb";
  const auto shown =
      build::preview(article, {}) + build::preview_of({{.start = 3,
                                                        .end = 12,
                                                        .rule = "share bar",
                                                        .reason = "\"teilen\x1b\"",
                                                        .text = "teilen\x1b[0m\nü"}});
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find('\r') == std::string::npos);
  CHECK(shown.find("\xc2\x9b") == std::string::npos);
  CHECK(shown.find("  - 3-12 share bar (\"teilen\ufffd\"): teilen") != std::string::npos);
}
