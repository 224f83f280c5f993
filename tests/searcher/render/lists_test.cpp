#include "searcher/render/lists.hpp"

#include <cmath>
#include <limits>

#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;

namespace {

Page scored(const std::vector<double>& scores) {
  Page page;
  for (const double score : scores) {
    Hit hit;
    hit.rank = page.hits.size() + 1;
    hit.score = score;
    hit.article.id = "é" + std::to_string(hit.rank);
    page.hits.push_back(hit);
  }
  return page;
}

}  // namespace

TEST_CASE("Ids stand one a line", "[render][ids]") {
  CHECK(render::ids(tests::sample_page(), {}) == "harbour-1\nbad\uFFFD]0;x\uFFFDid\nbare\n");
}

TEST_CASE("With NUL the ids are exact", "[render][ids]") {
  CHECK(render::ids(tests::sample_page(), {.nul = true}) ==
        std::string("harbour-1\0bad\x1b]0;x\x07id\0bare\0", 27));
}

TEST_CASE("A TREC run names query, article, rank and score", "[render][trec]") {
  CHECK(render::trec(tests::sample_page(), {}) ==
        "1 Q0 harbour-1 1 7.250000 newsearch\n"
        "1 Q0 bad\uFFFD]0;x\uFFFDid 2 3.500000 newsearch\n"
        "1 Q0 bare 3 3.499999 newsearch\n");
}

TEST_CASE("Blanks in ids do not break a TREC run", "[render][trec]") {
  auto page = scored({1});
  page.hits[0].article.id = "two words\nétc";
  CHECK(render::trec(page, {}) == "1 Q0 two_words_étc 1 1.000000 newsearch\n");
}

TEST_CASE("Printed TREC scores fall strictly", "[render][trec]") {
  const auto infinity = std::numeric_limits<double>::infinity();
  const auto scores = GENERATE_COPY(
      std::vector<double>{1, 1, 1}, std::vector<double>{0, 0, 0}, std::vector<double>{1, 2, 3},
      std::vector<double>{1e300, 1e300, 0.5}, std::vector<double>{31, 31, 31},
      std::vector<double>{std::nan(""), 1, -infinity});
  CAPTURE(scores);
  const auto text = render::trec(scored(scores), {});

  float last = std::numeric_limits<float>::infinity();  // as trec_eval reads them
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const auto end = text.find('\n', at);
    const auto line = text.substr(at, end - at);
    const auto tag = line.rfind(' ');
    const auto score = std::stof(line.substr(line.rfind(' ', tag - 1)));
    CHECK(score < last);
    last = score;
    at = end + 1;
  }
  CHECK(lines == scores.size());
}
