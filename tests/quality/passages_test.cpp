#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index/open.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"
#include "searcher/evaluate/topics.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/window.hpp"
#include "tests/quality/floors.hpp"
#include "tests/quality/passage_score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/own_file.hpp"

// Do the passages of a hit hold the answer to the question asked, and can they be read? Questions
// and articles of RTQA, answers by hand (passages_gold.tsv). The floors may only rise. With
// NEWS_SHOW_PASSAGES set, the passages of the half that parameters were chosen on are printed.

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

struct Collection {
  index::OpenIndex index{};
  std::map<std::string, std::string> bodies{};  ///< Of the articles with an answer.
};

Collection read_collection(const fs::path& folder, const std::vector<Answered>& asked) {
  std::set<std::string> wanted;
  for (const auto& one : asked) wanted.insert(one.article);
  analysis::Analyzer analyzer{{}};
  Xapian::WritableDatabase database{std::string{}, Xapian::DB_BACKEND_INMEMORY};
  Collection collection;
  const read::Sink sink{
      [&](RawArticle raw) {
        const auto article = describe::describe(raw, clean_one(raw, {}));
        if (wanted.contains(article.id)) collection.bodies.emplace(article.id, article.body);
        database.add_document(build::make_document(build::analyse(article, analyzer)));
        return true;
      },
      [](const Skipped&) {}};
  read::read_input((folder / "articles.jsonl.gz").string(), "", {}, sink);
  collection.index.database = database;
  return collection;
}

std::map<std::string, std::string> read_questions(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  const auto topics = evaluate::read_topics(text);
  REQUIRE(topics);
  std::map<std::string, std::string> questions;
  for (const auto& topic : *topics) questions.emplace(topic.id, topic.title);
  return questions;
}

/// What is looked for in the text of an article where any word of the question may be found.
retrieve::MarkTerms marks_of(const std::string& question, retrieve::Vocabulary& words) {
  std::string typed;
  for (const auto& form : words.forms(question)) typed += form + ' ';
  const auto parsed = query::parse(typed, {.any = true});
  REQUIRE(parsed);
  const auto marks =
      retrieve::mark_terms(retrieve::readied(parsed->query, words).query, "en", words);
  REQUIRE(marks);
  return *marks;
}

void show(const std::string& question, const std::vector<Passage>& passages) {
  std::string lines;
  for (const auto& passage : passages) lines += "\n    | " + passage.text;
  WARN(question << lines);
}

void check(const PassageScores& scores, const nlohmann::json& floor) {
  CHECK(scores.hits == floor.at("hits").get<std::size_t>());
  CHECK(share(scores.holding, scores.hits) >= floor.at("holding").get<double>());
  CHECK(share(scores.answering, scores.looked_for) >= floor.at("answering").get<double>());
  CHECK(share(scores.starts, scores.passages) >= floor.at("starts").get<double>());
  CHECK(share(scores.ends, scores.passages) >= floor.at("ends").get<double>());
  CHECK(share(scores.furniture, scores.passages) < 0.005);
  CHECK(scores.newlines == 0);
}

std::string line_of(const PassageScores& scores) {
  return fmt::format(
      "{} hits, {:.2f} passages each; hold an answer {:.3f}, at a place where it is said {:.3f} "
      "(of "
      "{}); start at a sentence {:.3f}, end at one {:.3f}; furniture {:.4f}; newlines {}",
      scores.hits, share(scores.passages, scores.hits), share(scores.holding, scores.hits),
      share(scores.answering, scores.looked_for), scores.looked_for,
      share(scores.starts, scores.passages), share(scores.ends, scores.passages),
      share(scores.furniture, scores.passages), scores.newlines);
}

}  // namespace

TEST_CASE("Passages hold the answer and read as sentences", "[quality][passages]") {
  const auto folder = corpus("rtqa_dev6000");
  if (!folder) return;
  const auto floors = floors_of("passages");
  const auto asked = read_answered(own_file("tests/quality/passages_gold.tsv"));
  const auto collection = read_collection(*folder, asked);
  const auto questions = read_questions(*folder / "questions.tsv");
  const retrieve::Aliases no_aliases;
  retrieve::Vocabulary words{collection.index.database, collection.index.analysis, no_aliases};

  for (const std::size_t chars : {240u, 300u}) {
    PassageScores all;
    PassageScores held_out;
    PassageScores leads;
    for (const auto& one : asked) {
      const auto& body = collection.bodies.at(one.article);
      for (const auto& place : one.places) CHECK(place_in(body, place).end <= body.size());
      const auto& question = questions.at(one.question);
      const auto passages =
          retrieve::pick_passages(body, marks_of(question, words), chars, words.analyzer());
      count(one, body, passages, all);
      if (one.held_out()) count(one, body, passages, held_out);
      count(one, body, retrieve::pick_passages(body, {}, chars, words.analyzer()), leads);
      if (std::getenv("NEWS_SHOW_PASSAGES") && !one.held_out()) show(question, passages);
    }
    WARN(chars << " characters: " << line_of(all) << "\n  held out: " << line_of(held_out)
               << "\n  the lead: " << line_of(leads));
    check(all, floors.at(fmt::format("{}", chars)));
    check(held_out, floors.at(fmt::format("{}/held_out", chars)));
  }
}
