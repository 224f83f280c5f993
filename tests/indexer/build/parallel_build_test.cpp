#include "indexer/build/parallel_build.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.hpp"

using namespace news;
using namespace news::build;

namespace {

/// Two inputs of so many articles each; every seventh record is skipped by the reader, the article
/// "boese" throws, the article "leer" is empty.
BuildSteps steps(int articles) {
  BuildSteps made;
  made.inputs = 2;
  made.read = [articles](std::size_t input, const auto& article, const auto& skipped) {
    for (int i = 0; i < articles; ++i) {
      RawArticle raw;
      raw.origin = {"/é" + std::to_string(input), "", static_cast<std::uint64_t>(i), 0};
      raw.id = std::to_string(input) + "-" + std::to_string(i);
      raw.text.assign(static_cast<std::size_t>(1 + (i * 37) % 900), 'x');
      raw.text += " süß";
      if (i == 3) raw.text = "boese";
      if (i == 5) raw.text = "";
      if (i % 7 == 6)
        skipped({raw.origin, SkipReason::malformed, "kaputt"});
      else if (!article(std::move(raw)))
        return;
    }
  };
  made.describe = [](const RawArticle& raw) {
    if (raw.text == "boese") throw std::runtime_error{"böse"};
    Article article;
    article.origin = raw.origin;
    article.id = raw.id;
    article.body = raw.text;
    return article;
  };
  return made;
}

/// An event as a line, with all terms of an article.
std::string line_of(const Event& event) {
  if (const auto* begins = std::get_if<InputBegins>(&event))
    return "begin " + std::to_string(begins->input);
  if (const auto* ends = std::get_if<InputEnds>(&event))
    return "end " + std::to_string(ends->input);
  if (const auto* skipped = std::get_if<Skipped>(&event))
    return "skip " + place_of(skipped->origin) + " " + skipped->detail;
  const auto& prepared = std::get<Prepared>(event);
  std::string line = "article " + prepared.id_term;
  for (auto term = prepared.document.termlist_begin(); term != prepared.document.termlist_end();
       ++term)
    line += " " + *term;
  return line;
}

std::vector<std::string> lines(const BuildSteps& steps, const BuildLimits& limits) {
  std::vector<std::string> all;
  parallel_build(steps, limits,
                 {.take =
                      [&all](const Event& event) {
                        all.push_back(line_of(event));
                        return true;
                      },
                  .keep_going = [] { return true; }});
  return all;
}

}  // namespace

TEST_CASE("The number of threads never changes what is written nor its order",
          "[build][parallel]") {
  const auto alone = lines(steps(100), {.jobs = 1});
  const auto jobs = GENERATE(2u, 3u, 8u);
  CAPTURE(jobs);
  CHECK(lines(steps(100), {.jobs = jobs}) == alone);
  CHECK(alone.front() == "begin 0");
  CHECK(alone.back() == "end 1");
  CHECK(alone.size() == 204);
}

TEST_CASE("However little may be read ahead, everything comes", "[build][parallel]") {
  const auto jobs = GENERATE(1u, 4u);
  const BuildLimits tight{.jobs = jobs, .read_ahead_bytes = 1, .read_ahead_articles = 1};
  CHECK(lines(steps(20), tight) == lines(steps(20), {}));
}

TEST_CASE("An article that cannot be described is skipped and the others come",
          "[build][parallel]") {
  const auto all = lines(steps(4), {.jobs = 2});
  REQUIRE(all.size() == 12);
  CHECK(all[4] == "skip /é0: record 3 (byte 0) böse");
}

TEST_CASE("An article without text is skipped", "[build][parallel]") {
  const auto all = lines(steps(6), {.jobs = 2});
  CHECK(all[6] == "skip /é0: record 5 (byte 0) nothing is left after cleaning");
}

TEST_CASE("The writer can stop at any event", "[build][parallel]") {
  const auto jobs = GENERATE(1u, 2u, 4u);
  const auto most = GENERATE(1, 2, 50);
  CAPTURE(jobs, most);
  int taken = 0;
  parallel_build(
      steps(1'000), {.jobs = jobs},
      {.take = [&](const Event&) { return ++taken < most; }, .keep_going = [] { return true; }});
  CHECK(taken == most);
}

TEST_CASE("A build that is told to stop before it starts takes nothing", "[build][parallel]") {
  int taken = 0;
  parallel_build(
      steps(1'000), {.jobs = 2},
      {.take = [&](const Event&) { return ++taken > 0; }, .keep_going = [] { return false; }});
  CHECK(taken == 0);
}

TEST_CASE("Nothing to read is nothing to do", "[build][parallel]") {
  CHECK(lines(BuildSteps{}, {.jobs = 2}).empty());
}
