#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "searcher/retrieve/edits.hpp"
#include "searcher/retrieve/stop_words.hpp"
#include "searcher/retrieve/suggest.hpp"
#include "tests/quality/floors.hpp"
#include "tests/quality/read_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

// Whether "did you mean" is right, and silent where nothing is wrong. Nine articles of ten are
// indexed; the words that people may type are those of the tenth. The floors may only rise.

using namespace news;
using namespace news::tests;

namespace {

constexpr unsigned seed = 20251122;
constexpr std::size_t typos_wanted = 1200;

struct Set {
  std::string name{};
  std::string folder{};
  std::string extension{};
  std::size_t most_files = 0;
};

const std::vector<Set>& sets() {
  static const std::vector<Set> all{{"reuters21578", "reuters21578", ".sgm", 7},
                                    {"rtqa_dev6000", "rtqa_dev6000", ".gz", 1},
                                    {"bbc", "bbc/bbc", ".txt", 3000}};
  return all;
}

bool is_ascii_word(const std::string& form) {
  return std::ranges::all_of(form, [](char c) { return 'a' <= c && c <= 'z'; });
}

/// Different words of letters only, four at least.
std::set<std::string> words_in(const std::vector<Article>& articles) {
  analysis::Analyzer analyzer{{.stemmer = "english"}};
  std::set<std::string> words;
  const auto add = [&words](const analysis::Token& token) {
    if (!token.joined && token.form.size() >= 4 && is_ascii_word(token.form))
      words.insert(token.form);
  };
  for (const auto& article : articles) {
    analyzer.analyze(article.title, "en", add);
    analyzer.analyze(article.body, "en", add);
  }
  return words;
}

struct Parts {
  index::OpenIndex index{};
  std::vector<Article> held_out{};
};

std::optional<Parts> parts_of(const Set& set) {
  const auto folder = corpus(set.folder);
  if (!folder) return std::nullopt;
  auto files = files_below(*folder, set.extension);
  std::sort(files.begin(), files.end());
  files.resize(std::min(files.size(), set.most_files));
  std::vector<Article> indexed;
  Parts parts;
  std::size_t number = 0;
  for (auto& article : read_articles(files))
    (++number % 10 == 0 ? parts.held_out : indexed).push_back(std::move(article));
  parts.index = index_over(indexed);
  return parts;
}

/// What is suggested for one word.
std::string suggested(const std::string& typed, retrieve::Vocabulary& words) {
  const auto found = retrieve::corrections(word(typed), words);
  return found.empty() ? "" : found.front().meant;
}

struct Typo {
  std::string typed{};
  std::string meant{};
};

/// One random edit of each kind in turn.
std::string mistyped(std::string word, std::size_t kind, std::mt19937& random) {
  const auto at = [&random](std::size_t places) { return random() % places; };
  const auto letter = [&random] { return static_cast<char>('a' + random() % 26); };
  const auto place = static_cast<std::ptrdiff_t>(at(word.size()));
  if (kind == 0) word.erase(word.begin() + place);
  if (kind == 1) word.insert(word.begin() + place, letter());
  if (kind == 2) word[static_cast<std::size_t>(place)] = letter();
  if (kind == 3) {
    const auto first = at(word.size() - 1);
    std::swap(word[first], word[first + 1]);
  }
  return word;
}

constexpr std::array<const char*, 4> kinds{"left out", "put in", "changed", "swapped"};

/// Words of headlines as often as they stand there: what people look for.
std::vector<std::string> headline_words(const std::vector<Article>& articles,
                                        retrieve::Vocabulary& words) {
  std::vector<std::string> found;
  for (const auto& article : articles)
    for (const auto& token : words.analyzer().tokens(article.title, "en"))
      if (!token.joined && token.form.size() >= 5 && is_ascii_word(token.form) &&
          !retrieve::is_stop_word(token.form, "en") &&
          words.frequency(schema::stem_term(schema::Field::text, token.stem)) >= 3)
        found.push_back(token.form);
  return found;
}

/// All words of headlines of four letters at least, as often as they stand there: also those that
/// the index does not have.
std::vector<std::string> headlines_of(const std::vector<Article>& articles) {
  std::vector<std::string> found;
  for (const auto& article : articles)
    for (const auto& token : analysis::Analyzer{{}}.tokens(article.title, "en"))
      if (!token.joined && token.form.size() >= 4 && is_ascii_word(token.form))
        found.push_back(token.form);
  return found;
}

struct Share {
  std::size_t of = 0;
  std::size_t right = 0;

  void count(bool is_right) {
    ++of;
    right += is_right ? 1 : 0;
  }
  [[nodiscard]] double value() const {
    return of == 0 ? 1 : static_cast<double>(right) / static_cast<double>(of);
  }
};

/// Shares by kind of edit; "in index": typos that are words themselves, which are left alone.
std::map<std::string, Share> typos_right(const std::vector<std::string>& from,
                                         retrieve::Vocabulary& words) {
  std::mt19937 random{seed};
  std::map<std::string, Share> shares;
  for (std::size_t i = 0; i < typos_wanted; ++i) {
    const auto& meant = from[random() % from.size()];
    const auto typed = mistyped(meant, i % kinds.size(), random);
    const auto stem = words.analyzer().stem(typed, "en");
    const bool is_word =
        typed == meant || words.frequency(schema::stem_term(schema::Field::text, stem)) > 0;
    shares["in index"].count(is_word);
    if (is_word) continue;
    const bool right = suggested(typed, words) == meant;
    shares["all"].count(right);
    shares[kinds[i % kinds.size()]].count(right);
  }
  return shares;
}

/// The share of right words that are met with a suggestion.
template <class Words>
Share doubted(const Words& right, retrieve::Vocabulary& words) {
  Share share;
  for (const auto& each : right) share.count(!suggested(each, words).empty());
  return share;
}

}  // namespace

TEST_CASE("A mistyped word is told what it was meant to be, and a right one is left alone",
          "[quality][spelling]") {
  const auto floors = floors_of("spelling");
  for (const auto& set : sets()) {
    const auto parts = parts_of(set);
    if (!parts) continue;
    const retrieve::Aliases none;
    retrieve::Vocabulary words{parts->index.database, parts->index.analysis, none};
    const auto typos = typos_right(headline_words(parts->held_out, words), words);
    const auto held_out = doubted(words_in(parts->held_out), words);
    const auto asked = doubted(headlines_of(parts->held_out), words);
    std::string report;
    for (const auto& [kind, share] : typos)
      report += fmt::format("; {} {:.3f} of {}", kind, share.value(), share.of);
    report += fmt::format("; headline words doubted {:.4f} of {}", asked.value(), asked.of);
    WARN(set.name << ", seed " << seed << report << "; suggestions for right words "
                  << fmt::format("{:.4f} of {}", held_out.value(), held_out.of));
    CAPTURE(set.name);
    const auto& floor = floors.at(set.name);
    CHECK(typos.at("all").value() >= floor.at("typos_right").get<double>());
    CHECK(asked.value() <= floor.at("right_doubted_at_most").get<double>());
    CHECK(held_out.value() <= floor.at("different_doubted_at_most").get<double>());
  }
}
