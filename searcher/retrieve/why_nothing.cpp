#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/relaxed.hpp"
#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/sought.hpp"
#include "searcher/retrieve/stories.hpp"

namespace news::retrieve {
namespace {

using Lines = std::vector<std::string>;
using schema::Field;

/// A part of a query with what it finds on its own.
struct Part {
  const query::Query* query = nullptr;
  bool ranks = false;
  std::size_t articles = 0;
};

std::string articles(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article" : "articles");
}

/// The parts that must all hold, brackets between ANDs opened.
void collect_parts(const query::Query& query, std::vector<const query::Query*>& parts) {
  if (const auto* all = std::get_if<query::And>(&query.node))
    for (const auto& part : all->parts) collect_parts(part, parts);
  else
    parts.push_back(&query);
}

/// The words that it wants, wherever they stand.
std::vector<query::Query> words_of(const query::Query& part) {
  std::vector<query::Query> words;
  each_leaf(part, [&words](const query::Query& leaf, bool wanted) {
    if (!wanted) return;
    auto anywhere = relaxed(leaf);
    while (anywhere && relaxed(*anywhere)) anywhere = relaxed(*anywhere);
    words.push_back(anywhere ? *anywhere : leaf);
  });
  return words;
}

std::string lacking(const query::Query& query) {
  const auto* word = std::get_if<query::Word>(&query.node);
  if (word && word->field == Field::text && !word->exact)
    return fmt::format("no article has \"{}\"", word->text);
  return fmt::format("no article matches {}", query::show(query));
}

class Inquiry {
 public:
  explicit Inquiry(Vocabulary& words) : words_{words} {}

  Result<Lines> into(const query::Query& query) && {
    std::vector<const query::Query*> wanted;
    collect_parts(query, wanted);
    std::vector<Part> parts;
    for (const auto* part : wanted) {
      const auto lowered = lower(*part, words_);
      if (!lowered) return lowered.error();
      parts.push_back({part, lowered->ranks, count(lowered->query)});
    }
    const bool some_empty = std::any_of(parts.begin(), parts.end(),
                                        [](const Part& part) { return part.articles == 0; });
    const auto told = some_empty ? tell_empty(parts) : tell_together(parts);
    if (!told) return told.error();
    return std::move(lines_);
  }

 private:
  std::size_t count(const Xapian::Query& query) const {
    return count_matches(words_.database(), query);
  }

  Result<std::size_t> count(const query::Query& query) {
    const auto lowered = lower(query, words_);
    if (!lowered) return lowered.error();
    return count(lowered->query);
  }

  Result<void> tell_empty(const std::vector<Part>& parts) {
    for (const auto& part : parts) {
      if (part.articles > 0) continue;
      const auto* without = std::get_if<query::Without>(&part.query->node);
      if (!without || without->parts.empty()) {
        if (const auto told = tell_lacking(*part.query); !told) return told.error();
        continue;
      }
      const auto kept = count(without->parts.front());
      if (!kept) return kept.error();
      lines_.push_back(*kept == 0
                           ? lacking(without->parts.front())
                           : fmt::format("{} left out by {}",
                                         *kept == 1 ? "1 article is" : articles(*kept) + " are",
                                         query::show(*part.query)));
    }
    return tell_any(parts);
  }

  /// Of what is told by positions: what would be there without them, or which word is not.
  Result<void> tell_lacking(const query::Query& query) {
    const auto anywhere = relaxed(query);
    if (!anywhere) {
      lines_.push_back(lacking(query));
      return {};
    }
    const auto found = count(*anywhere);
    if (!found) return found.error();
    if (*found > 0) {
      lines_.push_back(fmt::format("{}, but {} {}", lacking(query),
                                   articles(*found) + (*found == 1 ? " matches" : " match"),
                                   query::show(*anywhere)));
      return {};
    }
    std::vector<const query::Query*> wanted;
    collect_parts(*anywhere, wanted);
    bool told = false;
    for (const auto* part : wanted) {
      const auto alone = count(*part);
      if (!alone) return alone.error();
      if (*alone > 0) continue;
      told = true;
      if (const auto lacks = tell_lacking(*part); !lacks) return lacks.error();
    }
    if (!told) lines_.push_back(lacking(*anywhere));
    return {};
  }

  /// Every part finds something, but no article has them all.
  Result<void> tell_together(const std::vector<Part>& parts) {
    if (parts.size() < 2) return {};
    std::vector<std::string> counts;
    for (const auto& part : parts)
      counts.push_back(fmt::format("{} ({})", query::show(*part.query), part.articles));
    lines_.push_back(fmt::format("no article has all of: {}", fmt::join(counts, ", ")));
    return tell_any(parts);
  }

  /// How many any of the words would find, under the same filters.
  Result<void> tell_any(const std::vector<Part>& parts) {
    std::vector<Xapian::Query> ranking;
    std::vector<Xapian::Query> filters;
    for (const auto& part : parts) {
      std::vector<query::Query> words{*part.query};
      if (part.ranks && is_positional(*part.query)) words = words_of(*part.query);
      for (const auto& word : words) {
        const auto lowered = lower(word, words_);
        if (!lowered) return lowered.error();
        (part.ranks ? ranking : filters).push_back(lowered->query);
      }
    }
    if (ranking.size() < 2) return {};
    Xapian::Query any{Xapian::Query::OP_OR, ranking.begin(), ranking.end()};
    if (!filters.empty())
      any = {Xapian::Query::OP_FILTER, any,
             Xapian::Query{Xapian::Query::OP_AND, filters.begin(), filters.end()}};
    if (const auto found = count(any); found > 0)
      lines_.push_back(
          fmt::format("{} any of the words", articles(found) + (found == 1 ? " has" : " have")));
    return {};
  }

  Vocabulary& words_;
  Lines lines_{};
};

}  // namespace

Result<Lines> why_nothing(const index::OpenIndex& index, const query::Query& query,
                          const Aliases& aliases, const std::atomic<bool>* stop) {
  return reading(index, "searching", [&](const Xapian::Database& database) -> Result<Lines> {
    Vocabulary words{database, index.analysis, aliases, stop};
    return Inquiry{words}.into(readied(with_story_members(query, index.parts), words).query);
  });
}

}  // namespace news::retrieve
