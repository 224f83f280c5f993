#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"
#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/stop_words.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/queries.hpp"

// Known items in other languages than English: an article is asked for by words of its headline and
// must come first. The floors may only rise.

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

struct Set {
  std::string name{};
  std::string language{};
  std::string extension{};
  bool has_headlines = true;  ///< Else the first sentence is taken for one.
  std::map<std::string, std::string> columns{};
};

const std::vector<Set>& sets() {
  static const std::vector<Set> all{
      {"wikinews_fr", "fr", ".html"},
      {"german_10kgnad", "de", ".csv", false},
      {"iltalehti_fi",
       "fi",
       ".csv",
       true,
       {{"title", "otsikko"}, {"body", "tiivistelma"}, {"published", "paivamaara"}, {"id", "id"}}},
      {"chinanews", "zh", ".xml"},
  };
  return all;
}

void take_first_sentence(Article& article) {
  const auto end = std::min(article.body.find(". "), article.body.size());
  article.title = article.body.substr(0, end);
  article.body.erase(0, std::min(end + 2, article.body.size()));
}

std::string between(const std::string& text, const std::string& start, const std::string& end) {
  const auto from = text.find(start);
  const auto to = text.find(end, from);
  if (from == text.npos || to == text.npos) return {};
  return text.substr(from + start.size(), to - from - start.size());
}

/// No reader takes the XML of chinanews.
Article chinese(const fs::path& file) {
  const auto text = contents(file);
  return {.title = between(text, "<title>", "</title>"),
          .body = between(text, "<body>", "</body>")};
}

std::vector<Article> articles_of(const Set& set, const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder})
    if (entry.path().extension() == set.extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Article> articles;
  const auto add = [&](Article article) {
    article.language = set.language;
    article.id = std::to_string(articles.size());
    if (!set.has_headlines) take_first_sentence(article);
    articles.push_back(std::move(article));
  };
  const read::Sink sink{[&](RawArticle raw) {
                          auto cleaned = clean_one(raw, {});
                          add(describe::describe(raw, std::move(cleaned)));
                          return true;
                        },
                        [](const Skipped&) {}};
  for (const auto& file : files) {
    if (set.extension == ".xml")
      add(chinese(file));
    else
      read::read_input(file.string(), "", {.names = set.columns}, sink);
  }
  return articles;
}

index::OpenIndex index_of(const std::vector<Article>& articles, const analysis::Settings& settings,
                          bool with_title) {
  analysis::Analyzer analyzer{settings};
  Xapian::WritableDatabase database{std::string{}, Xapian::DB_BACKEND_INMEMORY};
  for (auto article : articles) {
    if (!with_title) article.title.clear();
    database.add_document(build::make_document(build::analyse(article, analyzer)));
  }
  return {.database = database, .analysis = settings};
}

/// Words of a headline that say something; of Chinese pairs of characters, for nobody parts words.
std::vector<query::Query> words_of(const Article& article, std::size_t count,
                                   std::mt19937& random) {
  std::vector<std::string> forms;
  for (const auto& token : analysis::Analyzer{{}}.tokens(article.title)) {
    const bool pair = token.joined && token.unspaced;
    const bool word = !token.joined && !token.unspaced && token.form.size() > 2 &&
                      !retrieve::is_stop_word(token.form, article.language);
    if (pair || word) forms.push_back(token.form);
  }
  std::shuffle(forms.begin(), forms.end(), random);
  forms.resize(std::min(forms.size(), count));
  std::vector<query::Query> words;
  for (const auto& form : forms) words.push_back(word(form));
  return words;
}

using Asked = std::vector<std::pair<std::string, std::vector<query::Query>>>;

/// 200 articles and words of each, the same for every index.
Asked questions(const std::vector<Article>& articles, std::size_t words) {
  constexpr std::size_t wanted = 200;
  constexpr unsigned seed = 20251122;
  std::mt19937 random{seed};
  std::vector<std::size_t> order(articles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  Asked asked;
  for (const auto i : order) {
    if (asked.size() == wanted) break;
    if (articles[i].body.empty()) continue;
    auto queries = words_of(articles[i], words, random);
    if (queries.size() == words) asked.emplace_back(articles[i].id, std::move(queries));
  }
  return asked;
}

/// The share that comes first.
double success(const index::OpenIndex& index, const Asked& asked, bool any) {
  std::size_t first = 0;
  for (const auto& [id, words] : asked) {
    const auto page = retrieve::search(index, any ? any_of(words) : all_of(words),
                                       {.limit = 1, .passage_chars = 0});
    REQUIRE(page);
    first += !page->hits.empty() && page->hits.front().article.id == id ? 1 : 0;
  }
  return static_cast<double>(first) / static_cast<double>(std::max<std::size_t>(asked.size(), 1));
}

}  // namespace

TEST_CASE("Articles of other languages are found by words of their headline",
          "[quality][known_item][language]") {
  const auto floors = floors_of("known_item_languages");
  for (const auto& set : sets()) {
    const auto folder = corpus(set.name);
    if (!folder) continue;
    const auto articles = articles_of(set, *folder);
    const auto asked = questions(articles, set.has_headlines ? 3 : 4);
    const analysis::Settings none{.stemmer = "none"};
    const auto& floor = floors.at(set.name);
    INFO(set.name);
    CHECK(asked.size() == floor.at("asked").get<std::size_t>());
    const auto all = success(index_of(articles, {}, true), asked, false);
    const auto body = success(index_of(articles, {}, false), asked, true);
    WARN(set.name << ": " << articles.size() << " articles, " << asked.size() << " asked for; S@1 "
                  << all << " (no stemmer " << success(index_of(articles, none, true), asked, false)
                  << "); any of the words, without the headline " << body << " (no stemmer "
                  << success(index_of(articles, none, false), asked, true) << ")");
    CHECK(all >= floor.at("all").get<double>());
    CHECK(body >= floor.at("body").get<double>());
  }
}
