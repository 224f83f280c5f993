#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/expand.hpp"

namespace news::tests {

/// One word of a text that is known word by word.
struct SeenWord {
  std::uint32_t place = 0;  ///< Words from the beginning of headline or body.
  bool headline = false;
  std::size_t sentence = 0;
  std::size_t paragraph = 0;
  std::string form{};
  std::string stem{};
  bool joined = false;
  std::size_t capitals = 0;
  std::size_t letters = 0;
};

/// From a first word to a last one, in headline or body.
struct Stretch {
  bool body = false;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};
using Stretches = std::set<Stretch>;

/// Decides queries the slow way: by what they say, every pair of words tried.
class ReadByHand {
 public:
  explicit ReadByHand(analysis::Analyzer& analyzer) : analyzer_{analyzer} {}

  /// sentence: one whole sentence of ASCII letters and letters beyond, in a text read in order.
  void read(const std::string& sentence, bool headline, bool new_paragraph) {
    if (headline || new_paragraph) ++paragraph_;
    ++sentence_;
    auto& next = headline ? next_in_headline_ : next_in_body_;
    const auto start = next;
    for (const auto& token : analyzer_.tokens(sentence)) {
      SeenWord word{start + token.position,
                    headline,
                    sentence_,
                    headline ? 0 : paragraph_,
                    token.form,
                    token.stem,
                    token.joined};
      for (auto i = token.start; i < token.end; ++i) {
        const auto c = sentence[i];
        if (c >= 'A' && c <= 'Z') ++word.capitals;
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0) ++word.letters;
      }
      if (!token.joined) next = std::max(next, word.place + 1);
      words_.push_back(std::move(word));
    }
  }

  [[nodiscard]] bool holds(const query::Query& query) {
    if (const auto* all = std::get_if<query::And>(&query.node))
      return std::ranges::all_of(all->parts, [this](const auto& part) { return holds(part); });
    if (const auto* any = std::get_if<query::Or>(&query.node))
      return std::ranges::any_of(any->parts, [this](const auto& part) { return holds(part); });
    if (const auto* without = std::get_if<query::Without>(&query.node))
      return holds(without->parts.front()) && !holds(without->parts.back());
    return std::holds_alternative<query::Everything>(query.node) || !places(query).empty();
  }

  [[nodiscard]] Stretches places(const query::Query& query) {
    return std::visit([this](const auto& node) { return of(node); }, query.node);
  }

 private:
  using Field = schema::Field;

  template <class Fits>
  Stretches where(Fits fits) const {
    Stretches found;
    for (const auto& word : words_)
      if (fits(word)) found.insert({!word.headline, word.place, word.place});
    return found;
  }

  Stretches row(const std::vector<analysis::Token>& tokens) const {
    Stretches found;
    for (std::size_t i = 0, count = 0; i < tokens.size(); ++i) {
      if (tokens[i].joined) continue;
      const auto here = where([&](const SeenWord& word) { return word.form == tokens[i].form; });
      Stretches longer;
      for (const auto& end : here) {
        if (count == 0) longer.insert(end);
        for (const auto& begun : found)
          if (begun.body == end.body && begun.last + 1 == end.first)
            longer.insert({end.body, begun.first, end.last});
      }
      found = longer;
      ++count;
    }
    return found;
  }

  static Stretches widest(const Stretches& all) {
    Stretches kept;
    for (const auto& one : all)
      if (std::ranges::none_of(all, [&one](const Stretch& other) {
            return other != one && other.body == one.body && other.first <= one.first &&
                   one.last <= other.last;
          }))
        kept.insert(one);
    return kept;
  }

  Stretches in(Field field, const Stretches& all) const {
    Stretches kept;
    std::size_t leads = 0;
    for (const auto& word : words_)
      if (!word.headline && (leads == 0 || word.paragraph < leads)) leads = word.paragraph;
    const auto in_lead = [&](const Stretch& one) {
      return std::ranges::any_of(words_, [&](const SeenWord& word) {
        return !word.headline && one.body && word.place == one.last && word.paragraph <= leads + 1;
      });
    };
    for (const auto& one : all)
      if (field == Field::text || (field == Field::title && !one.body) ||
          (field == Field::body && one.body) || (field == Field::lead && in_lead(one)) ||
          (field == Field::hlead && (!one.body || in_lead(one))))
        kept.insert(one);
    return kept;
  }

  Stretches of(const query::Word& word) {
    const auto tokens = analyzer_.tokens(word.text);
    Stretches found;
    if (tokens.size() > 1) found = row(tokens);
    const auto& last = tokens.back();
    if (tokens.size() == 1 || last.joined)
      found.merge(where([&](const SeenWord& seen) {
        return word.exact ? seen.form == last.form : seen.stem == last.stem;
      }));
    return in(word.field, widest(found));
  }
  Stretches of(const query::Phrase& phrase) const {
    return in(phrase.field, row(analyzer_.tokens(phrase.text)));
  }
  Stretches of(const query::Wildcard& wildcard) const {
    return in(wildcard.field, where([&](const SeenWord& word) {
                return retrieve::fits(wildcard.pattern, word.form);
              }));
  }
  Stretches of(const query::Fuzzy& fuzzy) const {
    return in(fuzzy.field, where([&](const SeenWord& word) {
                return word.form.front() == fuzzy.text.front() &&
                       edits(word.form, fuzzy.text) <= fuzzy.edits;
              }));
  }
  Stretches of(const query::Capitals& word) {
    Stretches kept;
    for (const auto& one : of(query::Word{.text = word.text, .field = word.field}))
      if (std::ranges::any_of(words_, [&](const SeenWord& seen) {
            return !seen.joined && seen.headline != one.body && one.first <= seen.place &&
                   seen.place <= one.last &&
                   (word.all ? seen.capitals > 1 && seen.capitals == seen.letters
                             : seen.capitals > 0);
          }))
        kept.insert(one);
    return kept;
  }
  Stretches of(const query::Or& any) {
    Stretches found;
    for (const auto& part : any.parts) found.merge(places(part));
    return found;
  }
  Stretches of(const query::AtLeast& often) {
    const auto found = places(often.parts.front());
    return widest(found).size() < often.times ? Stretches{} : found;
  }
  Stretches of(const query::FirstWords& early) {
    Stretches kept;
    for (const auto& one : places(early.parts.front()))
      if (one.body && one.last < early.words) kept.insert(one);
    return kept;
  }
  Stretches of(const query::Near& near) {
    using query::Proximity;
    const auto ones = places(near.parts.front());
    const auto others = places(near.parts.back());
    Stretches wholes;
    if (near.proximity == Proximity::not_within) {
      for (const auto& one : ones)
        if (std::ranges::none_of(others, [&](const Stretch& other) {
              return other != one && other.body == one.body &&
                     other.first <= std::uint64_t{one.last} + near.distance &&
                     std::uint64_t{other.last} + near.distance >= one.first;
            }))
          wholes.insert(one);
      return wholes;
    }
    for (const auto& one : ones)
      for (const auto& other : others)
        if (are_near(near, one, other))
          wholes.insert(
              {one.body, std::min(one.first, other.first), std::max(one.last, other.last)});
    Stretches shortest;
    for (const auto& whole : wholes) {
      const auto shorter = [&](const Stretch& other, bool from) {
        return other != whole && other.body == whole.body && other.first >= whole.first &&
               other.last <= whole.last &&
               (from ? other.first == whole.first : other.last == whole.last);
      };
      const auto beaten = [&](bool from) {
        return std::ranges::any_of(wholes, [&](const auto& other) { return shorter(other, from); });
      };
      if (!beaten(true) || !beaten(false)) shortest.insert(whole);
    }
    return shortest;
  }
  template <class Other>
  Stretches of(const Other&) const {
    return {};
  }

  [[nodiscard]] bool are_near(const query::Near& near, const Stretch& one,
                              const Stretch& other) const {
    using query::Proximity;
    if (one.body != other.body) return false;
    const bool before = one.last < other.first;
    const bool after = other.last < one.first;
    if (!before && !(after && near.proximity != Proximity::before)) return false;
    const auto gap = before ? other.first - one.last : one.first - other.last;
    if (near.proximity == Proximity::within || near.proximity == Proximity::before)
      return gap <= near.distance;
    std::set<std::size_t> units;
    for (const auto& word : words_)
      if (word.headline != one.body && word.place >= std::min(one.first, other.first) &&
          word.place <= std::max(one.last, other.last))
        units.insert(near.proximity == Proximity::same_sentence ? word.sentence : word.paragraph);
    return units.size() == 1;
  }

  static std::size_t edits(const std::string& one, const std::string& other) {
    const auto rows = one.size() + 1;
    const auto columns = other.size() + 1;
    std::vector<std::vector<std::size_t>> cost(rows, std::vector<std::size_t>(columns));
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t j = 0; j < columns; ++j) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
        cost[i][j] =
            std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
        if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
          cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    return cost.back().back();
  }

  analysis::Analyzer& analyzer_;
  std::vector<SeenWord> words_{};
  std::uint32_t next_in_headline_ = 0;
  std::uint32_t next_in_body_ = 0;
  std::size_t sentence_ = 0;
  std::size_t paragraph_ = 0;
};

}  // namespace news::tests
