#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/text/fold.hpp"
#include "common/text/sentences.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/query.hpp"
#include "tests/support/stretches.hpp"

namespace news::tests {

/// A word as it is spelt, in some article.
struct Spelling {
  std::string form{};
  std::string stem{};
  friend auto operator<=>(const Spelling&, const Spelling&) = default;
};

/// All spellings, each once.
class Spellings {
 public:
  std::uint32_t number_of(const Spelling& spelling) {
    const auto [known, is_new] = numbers_.try_emplace(spelling, all_.size());
    if (is_new) all_.push_back(spelling);
    return known->second;
  }
  [[nodiscard]] const Spelling& operator[](std::uint32_t number) const { return all_[number]; }

 private:
  std::vector<Spelling> all_{};
  std::map<Spelling, std::uint32_t> numbers_{};
};

/// One article, word by word.
struct ReadArticle {
  enum Zone : std::uint32_t { headline, byline, body, removed };  ///< And each above: one more cut.
  struct Word {
    std::uint32_t zone = 0;
    std::uint32_t place = 0;  ///< Words from the zone's beginning.
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t spelling = 0;
    bool joined = false;
    bool capital = false;
    bool capitals = false;
  };

  schema::Record record{};  ///< Its texts are not kept.
  std::vector<Word> words{};
  std::uint64_t length = 0;  ///< Words of the body.

  [[nodiscard]] bool overlaps(std::optional<std::chrono::sys_seconds> first,
                              std::optional<std::chrono::sys_seconds> last) const {
    const auto& own = record.published;
    return own && (!first || own.last >= *first) && (!last || own.first <= *last);
  }

  [[nodiscard]] bool has(schema::Field field, const std::string& value) const {
    using schema::Field;
    if (field == Field::id) return record.id == value;
    std::vector<std::string> own;
    if (field == Field::source) own = {record.outlet};
    if (field == Field::agency) own = {record.agency};
    if (field == Field::place) own = {record.located};
    if (field == Field::lang) own = {record.language};
    if (field == Field::section) own = record.sections;
    if (field == Field::has) own = known_facts();
    const auto wanted = text::folded_value(value);
    return std::ranges::any_of(own, [&](const std::string& one) {
      return std::ranges::any_of(schema::lookup_values(field, one), [&](const auto& each) {
        return !each.empty() && text::folded_value(each) == wanted;
      });
    });
  }

  /// Those that lie in what a field means.
  [[nodiscard]] Stretches inside(schema::Field field, Stretches all) const {
    using schema::Field;
    std::erase_if(all, [&](const Stretch& one) {
      const bool in_lead = one.zone == body && paragraph_of(one.last) < 2;
      switch (field) {
        case Field::title:
          return one.zone != headline;
        case Field::by:
          return one.zone != byline;
        case Field::body:
          return one.zone != body;
        case Field::lead:
          return !in_lead;
        case Field::hlead:
          return one.zone != headline && !in_lead;
        case Field::raw:
          return one.zone == byline;
        default:
          return one.zone != headline && one.zone != body;
      }
    });
    return all;
  }

  [[nodiscard]] bool has_capital(const Stretch& one, bool all) const {
    return std::ranges::any_of(words_of(one), [all](const Word* word) {
      return !word->joined && (all ? word->capitals : word->capital);
    });
  }

  [[nodiscard]] bool are_near(const query::Near& near, const Stretch& one,
                              const Stretch& other) const {
    using query::Proximity;
    const auto distance = gap(one, other);
    if (distance == 0 || distance == apart) return false;
    if (near.proximity == Proximity::before && other.last < one.first) return false;
    if (near.proximity == Proximity::within || near.proximity == Proximity::before)
      return distance <= near.distance;
    std::set<std::uint32_t> units;
    for (const auto* word : words_of(together(one, other)))
      units.insert(near.proximity == Proximity::same_sentence ? word->sentence : word->paragraph);
    return units.size() == 1;
  }

 private:
  [[nodiscard]] std::vector<const Word*> words_of(const Stretch& one) const {
    std::vector<const Word*> found;
    for (const auto& word : words)
      if (word.zone == one.zone && one.first <= word.place && word.place <= one.last)
        found.push_back(&word);
    return found;
  }

  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t place) const {
    return words_of({body, place, place}).front()->paragraph;
  }

  [[nodiscard]] std::vector<std::string> known_facts() const {
    std::vector<std::string> known;
    for (const auto fact : schema::all_facts)
      if (schema::knows(record, fact)) known.emplace_back(schema::name_of(fact));
    for (const auto precision : schema::searched_precisions)
      if (record.published.precision >= precision) known.emplace_back(text::name_of(precision));
    if (!record.url.empty()) known.emplace_back("url");
    return known;
  }
};

/// Reads articles as the index stored them.
class ArticleReader {
 public:
  explicit ArticleReader(const analysis::Settings& settings) : analyzer_{settings} {}

  [[nodiscard]] ReadArticle read(schema::Record record) {
    ReadArticle article;
    add(article, ReadArticle::headline, record.title, record.language);
    add(article, ReadArticle::byline, record.byline, record.language);
    add(article, ReadArticle::body, record.body, record.language);
    std::uint32_t zone = ReadArticle::removed;
    for (const auto& cut : record.text.removed)
      add(article, zone++, record.text.raw.substr(cut.start, cut.end - cut.start), record.language);
    record.text = {};
    record.body.clear();
    article.record = std::move(record);
    return article;
  }

  [[nodiscard]] const Spelling& spelling(std::uint32_t number) const { return spellings_[number]; }
  [[nodiscard]] analysis::Analyzer& analyzer() { return analyzer_; }

 private:
  void add(ReadArticle& article, std::uint32_t zone, const std::string& text,
           const std::string& language) {
    const auto sentences =
        zone == ReadArticle::body ? text::split_sentences(text) : std::vector<text::Sentence>{};
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    analyzer_.analyze(text, language, [&](const analysis::Token& token) {
      bool breaks = false;
      for (; sentence + 1 < sentences.size() && sentences[sentence + 1].start <= token.start;
           ++sentence)
        breaks = breaks || text[sentences[sentence + 1].start - 1] == '\n';
      // A line without words is no paragraph.
      if (breaks && token.position > 0) ++paragraph;
      ReadArticle::Word word{.zone = zone,
                             .place = token.position,
                             .sentence = sentence,
                             .paragraph = paragraph,
                             .spelling = spellings_.number_of({token.form, token.stem}),
                             .joined = token.joined};
      mark_capitals(word, std::string_view{text}.substr(token.start, token.end - token.start));
      if (zone == ReadArticle::body && !token.joined) ++article.length;
      article.words.push_back(word);
    });
  }

  /// Capitals of ASCII, Latin-1 and Latin Extended-A; beyond, all is letters without case.
  static bool is_capital(char32_t c) {
    if (c < 0x100) return (U'A' <= c && c <= U'Z') || (0xC0 <= c && c <= 0xDE && c != 0xD7);
    const bool odd_ones = (0x139 <= c && c <= 0x148) || (0x179 <= c && c <= 0x17E);
    return c < 0x180 && c != 0x138 && c != 0x149 && (c % 2 == 1) == odd_ones;
  }

  static void mark_capitals(ReadArticle::Word& word, std::string_view typed) {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < typed.size();) {
      const auto decoded = text::decode(typed, i);
      const bool capital = is_capital(decoded.code_point);
      capitals += capital;
      letters += capital || ('a' <= typed[i] && typed[i] <= 'z') || decoded.code_point >= 0xC0;
      i += decoded.length;
    }
    word.capital = capitals > 0;
    word.capitals = capitals > 1 && capitals == letters;
  }

  analysis::Analyzer analyzer_;
  Spellings spellings_{};
};

}  // namespace news::tests
