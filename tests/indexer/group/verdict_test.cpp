#include "common/story/verdict.hpp"

#include <string>

#include "indexer/group/sketch.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::group;
using namespace news::story;
using namespace news::tests;

namespace {

struct Pair {
  std::string about{};
  Article one{};
  Article other{};
  Level level{};
  Reason reason{};
};

Verdict verdict_of(const Article& one, const Article& other, const CommonKeys& keys = {}) {
  const auto a = sketch_of(one);
  const auto b = sketch_of(other);
  return judge(a, b, likeness_of(a, b), keys);
}

const std::string title = "Køge council votes for the new harbour wall";
const std::string other_title = "Ferry prices rise again in Łódź";
const std::string notice =
    "Tørring Bank said it raised its lending rate to 7 pct from 6 pct today.";

text::PartialDate at(int hour) { return text::moment(day(0).first + std::chrono::hours{hour}); }

/// So many sentences of one text, then so many others.
std::string mixed_text(int kept, std::uint64_t others, int more) {
  return invented_text(100, kept) + invented_text(others, more);
}

std::vector<Pair> pairs() {
  const auto long_text = invented_text(100, 20);
  return {
      {"word for word", article("a", title, long_text), article("b", other_title, long_text),
       Level::copy, Reason::same_text},
      {"lightly edited", article("a", title, long_text),
       article("b", title, mixed_text(18, 900, 2)), Level::copy, Reason::much_shared},
      {"cut", article("a", title, long_text), article("b", "", invented_text(100, 8)), Level::copy,
       Reason::much_shared},
      {"told again", article("a", title, long_text), article("b", title, mixed_text(10, 900, 10)),
       Level::version, Reason::retold},
      {"too late", article("a", title, long_text), article("b", title, long_text, day(4)),
       Level::none, Reason::dates_apart},
      {"in the month of", article("a", title, long_text),
       article("b", title, long_text,
               text::whole_month(std::chrono::year{2024} / std::chrono::October)),
       Level::copy, Reason::same_text},
      {"in another year", article("a", title, long_text),
       article("b", title, long_text, text::whole_year(std::chrono::year{1987})), Level::none,
       Reason::dates_apart},
      {"a digest", article("a", title, long_text),
       article("b", "Daily briefing: Køge", mixed_text(20, 900, 5)), Level::none, Reason::digest},
      {"another text", article("a", title, long_text), article("b", title, invented_text(500, 20)),
       Level::none, Reason::little_shared},
      {"no text", article("a", title, ""), article("b", title, ""), Level::none,
       Reason::little_shared},
      {"one sentence", article("a", title, "So it is."), article("b", title, "So it was."),
       Level::none, Reason::little_shared},
      {"background", article("a", title, invented_text(700, 6) + long_text),
       article("b", "", invented_text(800, 20) + long_text), Level::none, Reason::other_lead},
      {"a part of a page", article("a", "", invented_text(100, 7)),
       article("b", "", invented_text(300, 60) + invented_text(100, 7)), Level::none,
       Reason::part_only},
      {"another bank", article("a", "Tørring Bank raises rate", notice),
       article("b", "Brovst Savings raises rate", "Brovst Savings" + notice.substr(13)),
       Level::none, Reason::other_subject},
      {"a disclaimer as the whole text", article("a", title, notice),
       article("b", other_title, notice), Level::none, Reason::other_subject},
      {"one line under numbered headlines", article("a", "Ligne 3", "Ja, tack."),
       article("b", "Ligne 6", "Ja, tack."), Level::none, Reason::other_issue},
      {"a notice without a headline", article("a", "", notice + " It is the first to do so."),
       article("b", "", notice), Level::none, Reason::other_subject},
      {"a notice corrected", article("a", "Tørring Bank raises rate", notice, at(0)),
       article("b", "Tørring Bank raises rate", notice + " Corrects name.", at(2)), Level::copy,
       Reason::much_shared},
      {"the next issue", article("a", "Grain futures 12:01", notice, at(0)),
       article("b", "Grain futures 12:20", notice + " It is so.", at(1)), Level::none,
       Reason::other_issue},
      {"the next day's", article("a", "Tørring Bank raises rate", mixed_text(0, 1, 2), at(0)),
       article("b", "Tørring Bank raises rate", mixed_text(0, 1, 1) + invented_sentence(5), at(24)),
       Level::none, Reason::other_issue},
  };
}

}  // namespace

TEST_CASE("Two articles are one story or not, and it is told why", "[group][verdict]") {
  for (const auto& [about, one, other, level, reason] : pairs()) {
    CAPTURE(about);
    const auto verdict = verdict_of(one, other);
    CHECK(name_of(verdict.level) == name_of(level));
    CHECK(words_of(verdict.reason) == words_of(reason));
    const auto turned = verdict_of(other, one);
    CHECK(name_of(turned.level) == name_of(verdict.level));
    CHECK(turned.reason == verdict.reason);
  }
}

TEST_CASE("What recurs in other weeks does not make a story", "[group][verdict]") {
  const auto one = article("a", title, invented_text(100, 20));
  const auto other = article("b", title, mixed_text(14, 900, 6));
  const auto [keys, level] = GENERATE(table<CommonKeys, Level>({
      {{.shared = 16, .recurring = 0, .comparable = 24}, Level::copy},
      {{.shared = 16, .recurring = 16, .comparable = 8}, Level::none},
      {{.shared = 16, .recurring = 14, .comparable = 10}, Level::none},
      {{.shared = 16, .recurring = 4, .comparable = 20}, Level::copy},
  }));
  CHECK(name_of(verdict_of(one, other, keys).level) == name_of(level));
}

TEST_CASE("A short text is found in a long one whatever their lengths", "[group][likeness]") {
  const auto part = sketch_of(article("a", "", invented_text(100, 20)));
  const auto sentences = GENERATE(0, 40, 200);
  const auto whole =
      sketch_of(article("b", "", invented_text(100, 20) + invented_text(5000, sentences)));
  CHECK(likeness_of(part, whole).containment() > 0.95);
  const auto other = sketch_of(article("c", "", invented_text(9000, sentences + 1)));
  CHECK(likeness_of(part, other).containment() < 0.05);
}
