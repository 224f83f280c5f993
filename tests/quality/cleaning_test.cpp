#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/text/cut_text.hpp"
#include "common/text/utf8.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/read/read_input.hpp"
#include "tests/quality/cleaning_gold.hpp"
#include "tests/quality/cleaning_score.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/own_file.hpp"

// How well plain-text scrapes are cleaned, against bodies that a person cut by hand
// (cleaning_gold.tsv: offsets, no text). The floors may only rise. With NEWS_SHOW_WORST set, the
// stretches that differ are printed, worst article first; not those of the held-out articles, from
// which no rule may be made.

namespace fs = std::filesystem;

using news::RawArticle;
using news::tests::CleaningScores;
using news::tests::corpus;
using news::tests::floors_of;
using news::tests::GoldArticle;
using news::tests::Stretch;

namespace {

std::vector<GoldArticle> gold_of(std::string_view set) {
  auto gold = news::tests::read_gold(news::tests::own_file("tests/quality/cleaning_gold.tsv"));
  std::erase_if(gold, [&](const GoldArticle& article) { return article.set != set; });
  return gold;
}

/// The articles of a folder as our readers give them, by id or else by the name of their file.
std::map<std::string, RawArticle> articles_of(const fs::path& folder) {
  std::map<std::string, RawArticle> articles;
  const news::read::Sink sink{
      .article =
          [&](RawArticle raw) {
            auto key = raw.id.empty() ? fs::path{raw.origin.path}.filename().string() : raw.id;
            articles.emplace(std::move(key), std::move(raw));
            return true;
          },
      .skipped = [](news::Skipped) {}};
  for (const auto& file : fs::directory_iterator{folder})
    if (const auto type = file.path().extension(); type == ".gz" || type == ".txt")
      news::read::read_input(file.path().string(), "", {}, sink);
  return articles;
}

/// White space is the one thing that the body may have otherwise than the text.
std::string without_blanks(std::string text) {
  for (const std::string_view blank : {"\u00a0", "\u2028", "\u2029", "\u202f", "\ufeff"})
    for (auto at = text.find(blank); at != text.npos; at = text.find(blank, at))
      text.erase(at, blank.size());
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  return text;
}

std::string kept_text(std::string_view text, const std::vector<Stretch>& stretches) {
  std::string kept;
  for (const auto& stretch : stretches)
    if (stretch.kept) kept += news::tests::text_in(text, stretch.range);
  return kept;
}

std::string_view rule_at(const std::vector<news::text::Removed>& removed, std::size_t at) {
  for (const auto& span : removed)
    if (span.start <= at && at < span.end) return span.rule;
  return {};
}

/// "  lost 12-40 (caption): He said..." for each stretch that differs, on a line of its own.
std::string differences(std::string_view text, const std::vector<Stretch>& stretches,
                        const std::vector<news::text::Removed>& removed) {
  constexpr std::size_t most_bytes = 160;
  std::ostringstream out;
  for (const auto& stretch : stretches) {
    const auto inside = news::tests::text_in(text, stretch.range);
    if ((!stretch.is_lost() && !stretch.is_furniture()) || news::tests::words_of(inside).empty())
      continue;
    out << (stretch.is_lost() ? "  lost " : "  kept ") << stretch.range.start << '-'
        << stretch.range.end << " (" << rule_at(removed, stretch.range.start) << "): ";
    auto shown = std::string{inside.substr(inside.find_first_not_of(" \n"))};
    shown.resize(news::text::character_boundary(shown, most_bytes));
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    out << shown << '\n';
  }
  return out.str();
}

/// To stderr: WARN would wrap its lines.
void show_worst(const CleaningScores& scores,
                const std::map<std::string, std::string>& differences) {
  if (std::getenv("NEWS_SHOW_WORST") == nullptr) return;
  for (const auto& score : scores.worst()) {
    const auto& shown = differences.at(score.key);
    if (shown.empty()) continue;
    std::cerr << score.key << ": F1 " << score.f1() << ", words of the body lost "
              << score.body_lost << " (sentences " << score.sentences_lost
              << "), words of furniture kept " << score.furniture_kept << '\n'
              << shown;
  }
}

void check_against_floors(const std::string& set, const CleaningScores& scores) {
  const auto floors = floors_of("cleaning").at(set);
  const std::map<std::string, double> measured{{"precision", scores.all().precision()},
                                               {"recall", scores.all().recall()},
                                               {"f1", scores.all().f1()},
                                               {"mean_f1", scores.mean_f1()},
                                               {"no_sentence_lost", scores.whole()},
                                               {"no_furniture", scores.pure()}};
  WARN(set << ": " << scores.articles() << " articles, " << scores.all().sentences << " sentences, "
           << scores.all().sentences_lost << " lost");
  for (const auto& [name, value] : measured) {
    WARN(set << ": " << name << ' ' << value);
    CAPTURE(name);
    CHECK(value >= floors.at(name).get<double>());
  }
}

}  // namespace

TEST_CASE("The cleaning measure counts words by their place", "[quality][cleaning]") {
  const std::string text = "Mehr lesen\nDie Brücke über die Elbe bleibt zu. Die Brücke. Foto: AP";
  const auto body = text.find("Die");
  const auto photo = text.find("Foto");
  const GoldArticle gold{.key = "elbe", .body = {{body, photo}}, .neutral = {}};

  SECTION("furniture that is kept costs precision") {
    const auto stretches = news::tests::stretches_of(text, gold, {{photo, text.size(), "photo"}});
    const auto score = news::tests::cleaning_score(text, gold, stretches);
    CHECK(score.body_kept == 9);
    CHECK(score.furniture_kept == 2);
    CHECK(score.recall() == 1.0);
    CHECK(score.sentences == 1);
    CHECK(score.sentences_lost == 0);
  }
  SECTION("a sentence is lost when less than half of it is left") {
    const auto elbe = text.find("Elbe");
    const auto stretches = news::tests::stretches_of(text, gold, {{0, elbe, "list"}});
    const auto score = news::tests::cleaning_score(text, gold, stretches);
    CHECK(score.body_lost == 4);
    CHECK(score.sentences_lost == 1);
  }
  SECTION("a neutral range counts neither way") {
    auto lenient = gold;
    lenient.neutral = {{photo, text.size()}};
    const auto stretches = news::tests::stretches_of(text, lenient, {{0, body, "link"}});
    CHECK(news::tests::cleaning_score(text, lenient, stretches).f1() == 1.0);
  }
}

TEST_CASE("The body of a scrape is what a person would cut out", "[quality][cleaning]") {
  const std::string set = GENERATE("scrapes", "rtqa_dev6000", "rtqa_dev6000/held_out");
  const auto folder = corpus(set.substr(0, set.find('/')));
  if (!folder) return;
  const auto articles = articles_of(*folder);
  CleaningScores scores;
  std::map<std::string, std::string> differing;
  for (const auto& gold : gold_of(set)) {
    CAPTURE(gold.key);
    const auto found = articles.find(gold.key);
    REQUIRE(found != articles.end());
    const auto& text = found->second.text;
    REQUIRE(text.size() == gold.bytes);
    REQUIRE(news::tests::fnv1a(text) == gold.checksum);

    const auto cleaned = news::clean::clean(found->second);
    const auto stretches = news::tests::stretches_of(text, gold, cleaned.text.removed);
    CHECK(without_blanks(cleaned.body) == without_blanks(kept_text(text, stretches)));
    scores.add(news::tests::cleaning_score(text, gold, stretches));
    differing[gold.key] = differences(text, stretches, cleaned.text.removed);
  }
  check_against_floors(set, scores);
  if (!set.ends_with("held_out")) show_worst(scores, differing);
}
