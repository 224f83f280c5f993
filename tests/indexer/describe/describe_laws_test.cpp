#include <random>
#include <string>

#include "indexer/describe/describe.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using schema::Fact;

namespace {

bool is_known(const Article& article, Fact fact) {
  switch (fact) {
    case Fact::title:
      return !article.title.empty();
    case Fact::published:
      return static_cast<bool>(article.published);
    case Fact::located:
      return !article.located.empty();
    case Fact::agency:
      return !article.agency.empty();
    case Fact::outlet:
      return !article.outlet.empty();
    case Fact::byline:
      return !article.byline.empty();
    case Fact::language:
      return !article.language.empty();
    case Fact::section:
      return !article.sections.empty();
  }
  return false;
}

/// Pieces of which facts are made, broken and whole, between random bytes.
std::string random_text(std::mt19937& random) {
  const std::vector<std::string> pieces{"ŁÓDŹ, Poland (AP) — ",
                                        "(Reuters) - ",
                                        "MOSCOW, December 12. /TASS/. ",
                                        "新华社北京12月12日电 ",
                                        "By Zoë Müller in Köln",
                                        "Ana LeeStaff Writer",
                                        "Copyright 2025 The Associated Press",
                                        "© 2025 AFP",
                                        "Friday, Dec. 12, 2025",
                                        "https://x.org/sports/2025/12/12/a",
                                        "Quelle: dpa",
                                        "\n",
                                        "\n\n",
                                        " - ",
                                        "(",
                                        ")",
                                        "/",
                                        "12",
                                        "月",
                                        ",",
                                        ". ",
                                        "AP",
                                        "2025",
                                        "en-GB",
                                        "ein Satz."};
  std::string text;
  for (auto count = random() % 12; count > 0; --count) {
    text += pieces[random() % pieces.size()];
    for (auto bytes = random() % 3; bytes > 0; --bytes) text += static_cast<char>(random() % 256);
  }
  return text;
}

}  // namespace

TEST_CASE("Whatever the bytes, a fact has evidence exactly where it has a value",
          "[describe][laws]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 3000; ++round) {
    RawArticle raw;
    raw.kind = random() % 2 ? RawArticle::Text::scrape : RawArticle::Text::prose;
    raw.text = random_text(random);
    for (auto* field : {&raw.title, &raw.published, &raw.dateline, &raw.source, &raw.agency,
                        &raw.byline, &raw.url, &raw.language})
      if (random() % 2) *field = random_text(random);
    if (random() % 2) raw.said_by[Fact::title] = "og:title";
    if (random() % 4 == 0) raw.sections = {random_text(random)};
    const auto article = describe::describe(raw, clean::clean(raw));
    for (const auto fact : schema::all_facts) {
      CAPTURE(raw.text, schema::name_of(fact));
      CHECK(is_known(article, fact) == static_cast<bool>(article.evidence[fact]));
      CHECK(article.evidence[fact].source.empty() == !article.evidence[fact]);
    }
  }
}

TEST_CASE("A long line is described in a moment", "[describe][laws]") {
  const std::string piece =
      GENERATE(as<std::string>{}, "(", "/", "- ", "A", "By ", ", ", "ŁÓDŹ (AP", "\n\n");
  RawArticle raw;
  raw.kind = RawArticle::Text::prose;
  for (int i = 0; i < 100'000; ++i) raw.text += piece;
  raw.title = raw.byline = raw.url = raw.dateline = raw.agency = raw.text;
  CHECK(describe::describe(raw, clean::clean(raw)).origin.path.empty());
}
