#include "searcher/retrieve/plain_words.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/retrieve/leaves.hpp"

namespace news::retrieve {
namespace {

using query::Query;
using Parts = std::vector<Query>;

/// A word of headline or body in any of its forms; nullptr for anything else.
const query::Word* plain_word(const Query& query) {
  const auto* word = std::get_if<query::Word>(&query.node);
  const bool plain = word && !word->exact &&
                     (word->field == schema::Field::text || word->field == schema::Field::title);
  return plain ? word : nullptr;
}

/// True where some word of the text is wanted in it.
bool has_words(const Query& query) {
  bool has = false;
  each_leaf(query,
            [&has](const Query& leaf, bool wanted) { has = has || (wanted && is_wordy(leaf)); });
  return has;
}

template <class Node>
Query joined(Parts parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return {Node{std::move(parts)}};
}

class Readying {
 public:
  explicit Readying(Vocabulary& words) : words_{words} {}

  Query ready(const Query& query) {
    if (const auto* all = std::get_if<query::And>(&query.node))
      return joined<query::And>(without_stop_words(with_other_names(each(all->parts))));
    if (const auto* any = std::get_if<query::Or>(&query.node))
      return joined<query::Or>(without_stop_words(each(any->parts)));
    if (const auto* both = std::get_if<query::Without>(&query.node)) {
      auto kept = *both;
      kept.parts.front() = ready(kept.parts.front());
      return {std::move(kept)};
    }
    return query;
  }

  std::vector<std::string> left_out{};

 private:
  Parts each(const Parts& parts) {
    Parts ready_parts;
    for (const auto& part : parts) ready_parts.push_back(ready(part));
    return ready_parts;
  }

  bool is_stop(const Query& part) {
    const auto* word = plain_word(part);
    return word && words_.is_stop(*word);
  }

  Parts without_stop_words(Parts parts) {
    const bool says_something = std::ranges::any_of(
        parts, [this](const Query& part) { return has_words(part) && !is_stop(part); });
    if (!says_something) return parts;
    Parts kept;
    for (auto& part : parts) {
      if (is_stop(part))
        left_out.push_back(plain_word(part)->text);
      else
        kept.push_back(std::move(part));
    }
    return kept;
  }

  /// Plain words side by side that are a name together become: these words, or the name's others.
  Parts with_other_names(Parts parts) {
    Parts named;
    for (std::size_t at = 0; at < parts.size();) {
      const auto [length, others] = longest_name(parts, at);
      if (length == 0) {
        named.push_back(std::move(parts[at++]));
        continue;
      }
      const auto field = plain_word(parts[at])->field;
      Parts typed;
      for (std::size_t i = 0; i < length; ++i) typed.push_back(std::move(parts[at++]));
      Parts ways{joined<query::And>(std::move(typed))};
      for (const auto& other : others) ways.push_back(as_query(other, field));
      named.push_back({query::Or{std::move(ways)}});
    }
    return named;
  }

  struct Found {
    std::size_t length = 0;  ///< Words; 0: none, two at least.
    std::vector<Aliases::Name> others{};
  };

  Found longest_name(const Parts& parts, std::size_t at) {
    Found longest;
    Aliases::Name name;
    for (auto i = at; i < parts.size() && name.size() < words_.aliases().most_words(); ++i) {
      const auto* word = plain_word(parts[i]);
      if (!word || word->field != plain_word(parts[at])->field) break;
      for (auto& form : words_.forms(word->text)) name.push_back(std::move(form));
      if (i == at) continue;
      if (auto others = words_.aliases().others(name); !others.empty())
        longest = {i - at + 1, std::move(others)};
    }
    return longest;
  }

  static Query as_query(const Aliases::Name& name, schema::Field field) {
    if (name.size() == 1) return {query::Word{.text = name.front(), .field = field}};
    return {query::Phrase{.text = fmt::format("{}", fmt::join(name, " ")), .field = field}};
  }

  Vocabulary& words_;
};

}  // namespace

Readied readied(const Query& query, Vocabulary& words) {
  Readying readying{words};
  auto ready = readying.ready(query);
  return {std::move(ready), std::move(readying.left_out)};
}

}  // namespace news::retrieve
