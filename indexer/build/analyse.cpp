#include "indexer/build/analyse.hpp"

#include <algorithm>
#include <string_view>

#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "common/text/utf8.hpp"
#include "indexer/build/field_words.hpp"
#include "indexer/build/record_of.hpp"

namespace news::build {
namespace {

using analysis::Token;
using schema::Field;

constexpr std::size_t headline_limit_bytes = 64u << 10;
constexpr std::uint32_t headline_wdf = 2;

/// The head of a text, cut between words where there is a blank near the limit.
std::string_view head(std::string_view text, std::size_t limit) {
  constexpr std::size_t near = 256;
  if (text.size() <= limit) return text;
  const auto blank = text.find_last_of(" \n", limit);
  if (blank != std::string_view::npos && blank + near > limit) return text.substr(0, blank);
  return text.substr(0, text::character_boundary(text, limit));
}

/// Headline and body as one stream, and the headline again as a field of its own.
/// Gives the number of words in the whole body, also in what is not made searchable.
std::uint64_t add_text(const Article& article, analysis::Analyzer& analyzer, Analysed& analysed) {
  FieldWords text{Field::text};
  FieldWords title{Field::title};
  std::uint32_t body_start = 1;
  const auto& language = article.language;
  analyzer.analyze(head(article.title, headline_limit_bytes), language, [&](const Token& token) {
    text.add(token, token.position + 1, headline_wdf);
    title.add(token, token.position + 1, 1);
    body_start = std::max(body_start, token.position + 2 + gap_after_headline);
  });

  std::uint64_t words = 0;
  const auto searched = head(article.body, text_limit_bytes);
  analyzer.analyze(searched, language, [&](const Token& token) {
    text.add(token, body_start + token.position, 1);
    if (!token.joined) ++words;
  });
  analysed.cut = searched.size() < article.body.size();
  if (analysed.cut)
    analyzer.analyze(std::string_view{article.body}.substr(searched.size()), language,
                     [&words](const Token& token) { words += token.joined ? 0 : 1; });
  text.move_into(analysed.words);
  title.move_into(analysed.words);
  return words;
}

void add_byline(const Article& article, analysis::Analyzer& analyzer, Analysed& analysed) {
  FieldWords by{Field::by};
  analyzer.analyze(head(article.byline, headline_limit_bytes), article.language,
                   [&by](const Token& token) { by.add(token, token.position + 1, 1); });
  by.move_into(analysed.words);
}

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
  return bytes;
}

Analysed analyse(const Article& article, analysis::Analyzer& analyzer) {
  Analysed analysed;
  const auto words = add_text(article, analyzer, analysed);
  add_byline(article, analyzer, analysed);
  std::sort(analysed.words.begin(), analysed.words.end(),
            [](const Word& a, const Word& b) { return a.term < b.term; });

  const auto record = record_of(article, words);
  analysed.id = record.id;
  analysed.id_term = schema::value_term(Field::id, record.id);
  analysed.boolean_terms = boolean_terms_of(record);
  add_values(record, analysed);
  analysed.data = schema::pack(record);
  return analysed;
}

}  // namespace news::build
