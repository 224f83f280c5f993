#include "indexer/build/analyse.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "common/text/sentences.hpp"
#include "common/text/utf8.hpp"
#include "indexer/build/article_words.hpp"
#include "indexer/build/record_of.hpp"

namespace news::build {
namespace {

using analysis::Token;
using schema::Field;
using schema::Mark;
namespace position = schema::position;

constexpr std::size_t headline_limit_bytes = 64u << 10;
constexpr std::uint32_t headline_wdf = 2;

/// Tells which words begin a sentence or a paragraph.
class Starts {
 public:
  explicit Starts(std::string_view text) : text_{text}, sentences_{text::split_sentences(text)} {}

  struct Starting {
    bool sentence = false;
    bool paragraph = false;
  };

  /// offset: where the next word begins; rising.
  Starting next(std::size_t offset) {
    Starting starting;
    for (; at_ < sentences_.size() && sentences_[at_].start <= offset; ++at_) {
      const auto start = sentences_[at_].start;
      starting.sentence = true;
      starting.paragraph = starting.paragraph || start < 2 || text_[start - 1] == '\n';
    }
    return starting;
  }

 private:
  std::string_view text_;
  std::vector<text::Sentence> sentences_;
  std::size_t at_ = 0;
};

/// The head of a text, cut between words where there is a blank near the limit.
std::string_view head(std::string_view text, std::size_t limit) {
  constexpr std::size_t near = 256;
  if (text.size() <= limit) return text;
  const auto blank = text.find_last_of(" \n", limit);
  if (blank != std::string_view::npos && blank + near > limit) return text.substr(0, blank);
  return text.substr(0, text::character_boundary(text, limit));
}

/// Sorted by numbers that most terms differ in, so that a word is moved once.
std::vector<Word> in_order_of_terms(std::vector<Word> words) {
  struct Key {
    std::uint64_t beginning = 0;  ///< The first eight bytes.
    std::size_t number = 0;
  };
  std::vector<Key> keys(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    keys[i].number = i;
    const auto& term = words[i].term;
    for (std::size_t at = 0; at < 8; ++at)
      keys[i].beginning =
          keys[i].beginning << 8 | (at < term.size() ? static_cast<unsigned char>(term[at]) : 0u);
  }
  std::sort(keys.begin(), keys.end(), [&words](const Key& one, const Key& other) {
    if (one.beginning != other.beginning) return one.beginning < other.beginning;
    return words[one.number].term < words[other.number].term;
  });
  std::vector<Word> sorted;
  sorted.reserve(words.size());
  for (const auto& key : keys) sorted.push_back(std::move(words[key.number]));
  return sorted;
}

/// Adds the words of an article field by field, in its one space of positions.
class Words {
 public:
  Words(const Article& article, analysis::Analyzer& analyzer, std::size_t most_text_bytes)
      : article_{article}, analyzer_{analyzer}, most_text_bytes_{most_text_bytes} {}

  void add_headline() {
    FieldWords title{Field::title};
    const auto searched = head(article_.title, headline_limit_bytes);
    const auto last = position::byline - position::gap;
    if (!searched.empty()) {
      marks_.add(Mark::sentence, position::headline);
      marks_.add(Mark::paragraph, position::headline);
    }
    analyzer_.analyze(searched, article_.language, [&](const Token& token) {
      const auto place = std::min(position::headline + token.position, last);
      text_.add(token, place, headline_wdf);
      title.add(token, place);
      mark_word(searched, token, place);
    });
    title.move_into(words_);
  }

  void add_byline() {
    FieldWords by{Field::by};
    const auto searched = head(article_.byline, headline_limit_bytes);
    const auto last = position::body - position::gap;
    analyzer_.analyze(searched, article_.language, [&](const Token& token) {
      const auto place = std::min(position::byline + token.position, last);
      by.add(token, place);
      mark_word(searched, token, place);
    });
    by.move_into(words_);
  }

  /// Gives the number of words in the whole body, also in what is not made searchable.
  std::uint64_t add_body() {
    std::uint64_t words = 0;
    const auto searched = head(article_.body, most_text_bytes_);
    Starts starts{searched};
    analyzer_.analyze(searched, article_.language, [&](const Token& token) {
      const auto place = position::body + token.position;
      text_.add(token, place, 1);
      mark_word(searched, token, place);
      if (token.joined) return;
      ++words;
      end_ = place + 1;
      const auto starting = starts.next(token.start);
      if (starting.sentence) marks_.add(Mark::sentence, place);
      if (starting.paragraph) marks_.add(Mark::paragraph, place);
    });
    if (searched.size() < article_.body.size())
      analyzer_.analyze(std::string_view{article_.body}.substr(searched.size()), article_.language,
                        [&words](const Token& token) { words += token.joined ? 0 : 1; });
    return words;
  }

  /// What was cleaned away, behind the body.
  void add_removed() {
    FieldWords raw{Field::raw};
    const std::string_view text = article_.text.raw;
    auto left = most_text_bytes_;
    for (const auto& span : article_.text.removed) {
      if (span.start > text.size()) break;
      const auto removed = head(text.substr(span.start, span.end - span.start), left);
      left -= removed.size();
      const auto start = end_ + position::gap;
      analyzer_.analyze(removed, article_.language, [&](const Token& token) {
        const auto place = start + token.position;
        raw.add(token, place);
        mark_word(removed, token, place);
        end_ = std::max(end_, place + 1);
      });
    }
    raw.move_into(words_);
  }

  [[nodiscard]] std::vector<Word> take() && {
    text_.move_into(words_);
    marks_.move_into(words_);
    return in_order_of_terms(std::move(words_));
  }

 private:
  void mark_word(std::string_view text, const Token& token, std::uint32_t place) {
    marks_.add_word(token, text.substr(token.start, token.end - token.start), place);
  }

  const Article& article_;
  analysis::Analyzer& analyzer_;
  std::size_t most_text_bytes_;
  FieldWords text_{Field::text};
  Marks marks_{};
  std::vector<Word> words_{};
  std::uint32_t end_ = position::body;  ///< Behind the last word so far.
};

void add_values(const schema::Record& record, Analysed& analysed) {
  const auto& date = schema::spec(Field::date);
  if (record.published) {
    analysed.values.emplace_back(
        date.slot, schema::sortable(record.published.first.time_since_epoch().count()));
    analysed.values.emplace_back(
        date.high_slot, schema::sortable(record.published.last.time_since_epoch().count()));
  }
  analysed.values.emplace_back(schema::spec(Field::wc).slot,
                               schema::sortable(static_cast<std::int64_t>(record.words)));
  analysed.values.emplace_back(schema::order_slot,
                               schema::order_value(record.published, record.id));
}

}  // namespace

std::size_t memory_bytes(const Analysed& analysed) {
  // A term of an article waits as two nodes of a tree and, with positions, a third.
  constexpr std::size_t node_bytes = 100;
  std::size_t bytes = analysed.data.size();
  for (const auto& word : analysed.words)
    bytes += word.term.size() + (word.positions.empty() ? 1 : 2) * node_bytes +
             word.positions.size() * sizeof word.positions[0];
  for (const auto& term : analysed.boolean_terms) bytes += term.size() + node_bytes;
  for (const auto& [slot, value] : analysed.values) bytes += value.size();
  return bytes;
}

Analysed analyse(const Article& article, analysis::Analyzer& analyzer,
                 std::size_t most_text_bytes) {
  Words words{article, analyzer, most_text_bytes};
  words.add_headline();
  words.add_byline();
  const auto count = words.add_body();
  words.add_removed();

  Analysed analysed;
  analysed.words = std::move(words).take();
  analysed.cut = article.body.size() > most_text_bytes;
  const auto record = record_of(article, count);
  analysed.id = record.id;
  analysed.id_term = schema::value_term(Field::id, record.id);
  analysed.boolean_terms = boolean_terms_of(record);
  add_values(record, analysed);
  analysed.data = schema::pack(record);
  return analysed;
}

}  // namespace news::build
