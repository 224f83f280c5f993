#include "indexer/clean/learn/learned_noise.hpp"

#include <random>
#include <string>
#include <vector>

#include "common/text/settle.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/clean/learn/units.hpp"
#include "tests/support/catch.hpp"

using news::RawArticle;
using namespace news::clean;

namespace {

const std::string lead =
    "Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr für alle gesperrt.";
const std::string second =
    "Curator Łucja Woźniak said the violin had come back by post after eight long years away.";
const std::string third =
    "The parcel had been handed in at a village shop near the border, the police said on Monday.";
const std::string promo = "Hören Sie heute auch unsere Stimmen vom Kai";

LearnedOutlet knowing(const std::string& unit, Recurring known) {
  return {.name = "hafen.de", .units = {{unit_hash(unit), known}}};
}

Cleaned cleaned(const std::string& text, const LearnedOutlet& outlet,
                const std::string& title = "") {
  RawArticle raw;
  raw.text = text;
  raw.title = title;
  return clean(raw, {.learned = &outlet});
}

}  // namespace

TEST_CASE("A line that many articles of the outlet hold leaves the body", "[clean][learned]") {
  const auto outlet = knowing(promo, {37, 20, false});
  const auto article = cleaned(lead + "\n" + promo + "\n" + second + "\n" + third, outlet);

  CHECK(article.body == lead + "\n\n" + second + "\n\n" + third);
  REQUIRE(article.text.removed.size() == 1);
  CHECK(article.text.removed[0].rule == "learned");
  CHECK(article.text.removed[0].reason == "in 37 articles of hafen.de");
}

TEST_CASE("What stands in an article decides how many stories must share it", "[clean][learned]") {
  const std::string sentence =
      "Unsere Zeitung gehört zu gleichen Teilen allen, die sie an jedem Tag lesen.";
  const std::string heading = "Was wir bisher wissen";
  struct Case {
    std::string text{};
    std::string unit{};
    Recurring known{};
    bool taken = false;
  };
  const auto each = GENERATE_COPY(values<Case>({
      {lead + "\n" + sentence + "\n" + third, sentence, {8, 8, true}, true},
      {lead + "\n" + sentence + "\n" + third, sentence, {7, 7, true}, false},
      {lead + "\n" + sentence + "\n" + third, sentence, {90, 20, false}, false},
      {lead + " " + sentence + " " + second + "\n" + third, sentence, {10, 10, true}, true},
      {lead + " " + sentence + " " + second + "\n" + third, sentence, {9, 9, true}, false},
      {lead + "\n" + heading + "\n" + third, heading, {90, 20, true}, false},
      {lead + "\n" + third + "\n" + second + "\n" + heading, heading, {90, 20, true}, false},
      {"ŁÓDŹ, Polen (dpa) —\n" + lead + "\n" + third, "ŁÓDŹ, Polen (dpa) —", {90, 20, true}, false},
  }));
  CAPTURE(each.text);

  const auto article = cleaned(each.text, knowing(each.unit, each.known));

  CHECK((article.body.find(each.unit) == std::string::npos) == each.taken);
}

TEST_CASE("A sentence goes and its neighbours stay in one paragraph", "[clean][learned]") {
  const std::string sentence = "Unsere Zeitung gehört zu gleichen Teilen allen, die sie lesen.";
  const auto article =
      cleaned(lead + " " + sentence + " " + second, knowing(sentence, {30, 20, true}));
  CHECK(article.body == lead + " " + second);
}

TEST_CASE("A short question beside what goes, goes", "[clean][learned]") {
  const std::string sentence = "Lösen Sie jetzt das große Rätsel vom Hafen.";
  auto outlet = knowing(sentence, {30, 20, true});
  outlet.units[unit_hash("Müde vom Lesen?")] = {30, 20, true};
  const auto article = cleaned(
      lead + "\nMüde vom Lesen? " + sentence + "\n" + second + "\nMüde vom Lesen?\n" + third,
      outlet);
  CHECK(article.body == lead + "\n\n" + second + "\n\nMüde vom Lesen?\n\n" + third);
}

TEST_CASE("The record's title is never taken for furniture", "[clean][learned]") {
  const auto article =
      cleaned(promo + "\n" + lead + "\n" + second, knowing(promo, {90, 20, true}), promo);
  CHECK(article.headline == promo);
}

TEST_CASE("Over half of a text goes only where ten stories agree", "[clean][learned]") {
  const std::string line =
      "Stimmen vom Kai und was sonst noch im Hafen zu hören war und wo es das alles gibt";
  const auto text = "Es regnet.\n" + line + "\nEs schneit.";
  CHECK(cleaned(text, knowing(line, {9, 9, true})).body.find(line) != std::string::npos);
  CHECK(cleaned(text, knowing(line, {10, 10, true})).body == "Es regnet.\n\nEs schneit.");
}

TEST_CASE("Nothing of a learned text is lost", "[clean][learned][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{lead,      second,         third,       promo, "Ä?",
                                        "\n",      "\n\n",         " ",         ".",   "\xC2\xA0",
                                        "Sign up", "By Ana Núñez", "© 2025 AP", "“",   "\x01"};
  LearnedOutlet outlet{.name = "hafen.de"};
  for (const auto& piece : pieces)
    outlet.units[unit_hash(piece)] = {20, static_cast<std::uint8_t>(6 + random() % 15),
                                      random() % 2 == 0};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (auto left = random() % 20; left > 0; --left) text += pieces[random() % pieces.size()];
    CAPTURE(text);

    const auto article = cleaned(text, outlet);

    std::vector<bool> told(text.size());
    const auto tell = [&](std::size_t start, std::size_t end) {
      REQUIRE(start < end);
      REQUIRE(end <= text.size());
      for (auto at = start; at < end; ++at) {
        REQUIRE_FALSE(told[at]);
        told[at] = true;
      }
    };
    for (const auto& each : article.text.pieces) tell(each.start, each.end);
    for (const auto& each : article.text.removed) tell(each.start, each.end);
    std::string left;
    for (std::size_t at = 0; at < text.size(); ++at)
      if (!told[at]) left += text[at];
    REQUIRE(news::text::trimmed(left).empty());
  }
}
