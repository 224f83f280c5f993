#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/sought.hpp"
#include "searcher/retrieve/stories.hpp"
#include "searcher/retrieve/weights.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t terms_shown = 10;

/// A term and the articles that have it.
struct Known {
  std::string term{};
  std::size_t articles = 0;
};

/// "Zpotash 12, Zsanction 40", in the order given; a wildcard's are cut short, and say so.
std::string written(const std::vector<Known>& terms) {
  std::string line;
  for (std::size_t i = 0; i < terms.size() && i < terms_shown; ++i)
    fmt::format_to(std::back_inserter(line), "{}{} {}", i == 0 ? "" : ", ", terms[i].term,
                   terms[i].articles);
  if (terms.size() > terms_shown)
    fmt::format_to(std::back_inserter(line), ", and {} more", terms.size() - terms_shown);
  return line;
}

/// In just this form, whether the form has a term of its own or not.
Known known(schema::Field field, const TypedWord& word, const Vocabulary& words) {
  return {schema::form_term(field, word.form),
          count_matches(words.database(), typed_query(field, word, words))};
}

std::string together_line(schema::Field field, const std::vector<TypedWord>& row,
                          const Vocabulary& words) {
  std::vector<Known> terms;
  for (const auto& word : row) terms.push_back(known(field, word, words));
  return "together: " + written(terms);
}

std::string left_out_line(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  return fmt::format("left out as words that say nothing: {}\n\n", fmt::join(words, ", "));
}

std::string terms_line(const LeafTerms& leaf, const Vocabulary& words) {
  std::vector<Known> any;
  for (const auto& stem : leaf.stems) {
    auto term = schema::stem_term(leaf.field, stem.stem);
    const auto articles = words.frequency(term);
    any.push_back({std::move(term), articles});
  }
  for (const auto& word : leaf.forms) {
    auto found = known(leaf.field, word, words);
    // Of a wildcard's words some may be stems only.
    if (found.articles > 0 || leaf.forms.size() == 1) any.push_back(std::move(found));
  }
  std::string line;
  const auto add = [&line](const std::string& way) {
    (line += line.empty() ? "" : "; or ") += way;
  };
  if (!leaf.phrase.empty())
    add(together_line(leaf.field, leaf.pairs.empty() ? leaf.phrase : leaf.pairs, words));
  for (const auto& name : leaf.other_names) add(together_line(leaf.field, name, words));
  if (!any.empty()) add(written(any));
  return line.empty() ? "no word fits" : line;
}

/// One part: as typed, how many articles it finds alone, and by which terms.
Result<std::string> part_line(const query::Query& part, Vocabulary& words) {
  const auto lowered = lower(part, words);
  if (!lowered) return lowered.error();
  const auto articles = count_matches(words.database(), lowered->query);
  auto line =
      fmt::format("{}: {} {}", query::show(part), articles, articles == 1 ? "article" : "articles");
  if (is_wordy(part)) {
    const auto terms = words.terms_of(part);
    if (!terms) return terms.error();
    line += fmt::format(" ({})", terms_line(*terms, words));
  } else if (const auto* value = std::get_if<query::Value>(&part.node)) {
    line += fmt::format(" ({})", schema::value_term(value->field, value->text));
  }
  return line;
}

/// The parts, and below those told by positions their leaves.
Result<std::string> part_lines(const query::Query& query, Vocabulary& words) {
  Result<std::string> lines = std::string{};
  const auto add = [&](std::string_view indent, const query::Query& part) {
    if (!lines) return;
    const auto line = part_line(part, words);
    if (line)
      *lines += fmt::format("{}{}\n", indent, *line);
    else
      lines = line.error();
  };
  each_part(query, [&](const query::Query& part, bool) {
    add("  ", part);
    if (is_positional(part) && !is_wordy(part))
      each_leaf(part, [&](const query::Query& leaf, bool) { add("    ", leaf); });
  });
  return lines;
}

Result<std::string> weight_lines(std::string_view id, const query::Query& query, Vocabulary& words,
                                 Ranking ranking) {
  if (id.empty()) return std::string{};
  const auto lines = weights_in(id, query, words, ranking);
  if (!lines) return lines.error();
  return fmt::format("\nweights in {}:\n{}", id, *lines);
}

Result<std::string> id_of_article(const index::OpenIndex& index, std::string_view id) {
  if (id.empty()) return std::string{};
  const auto article = find_article(index, id);
  if (!article) return article.error();
  return article->id;
}

}  // namespace

Result<std::string> explain(const index::OpenIndex& index, const query::Query& query,
                            const Aliases& aliases, std::string_view id, Ranking ranking) {
  const auto article = id_of_article(index, id);
  if (!article) return article.error();
  return reading(index, "explaining", [&](const Xapian::Database& database) -> Result<std::string> {
    Vocabulary words{database, index.analysis, aliases};
    const auto [ready, left_out] = readied(with_story_members(query, index.parts), words);
    const auto lowered = lower(ready, words);
    if (!lowered) return lowered.error();
    const auto parts = part_lines(ready, words);
    if (!parts) return parts.error();
    const auto weights = weight_lines(*article, ready, words, ranking);
    if (!weights) return weights.error();

    auto tree = query::show_tree(query);
    if (!tree.ends_with('\n')) tree += '\n';
    return fmt::format(
        "understood: {}\n\ntree:\n{}\n{}articles:\n{}  all together: {}\n{}\nXapian: {}\n",
        query::show(query), tree, left_out_line(left_out), *parts,
        count_matches(database, lowered->query), *weights, lowered->query.get_description());
  });
}

}  // namespace news::retrieve
