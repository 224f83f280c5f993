#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/text/date.hpp"

namespace news::query {

struct Query;

/// A word as typed, any of its forms unless `exact`. What the analyzer cuts into several words
/// ("state-run") is searched as a phrase.
struct Word {
  std::string text{};
  schema::Field field = schema::Field::text;
  bool exact = false;  ///< =word: only this form.
  /// Still being typed: finds the words that begin so, too, in any of their forms; where they are
  /// many, the most frequent ones. Not of the language: a program says it.
  bool unfinished = false;
  friend bool operator==(const Word&, const Word&) = default;
};

/// Words in this order, as typed.
struct Phrase {
  std::string text{};  ///< Between the quotes.
  schema::Field field = schema::Field::text;
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// A pattern over word forms: '*' any letters, '?' one letter; three letters at least before the
/// first of them.
struct Wildcard {
  std::string pattern{};
  schema::Field field = schema::Field::text;
  friend bool operator==(const Wildcard&, const Wildcard&) = default;
};

/// A metadata value, compared folded and whole: source:"Financial Post".
struct Value {
  std::string text{};
  schema::Field field = schema::Field::source;
  friend bool operator==(const Value&, const Value&) = default;
};

/// Articles whose own date interval overlaps first..last. An open end is nullopt.
struct DateRange {
  std::optional<std::chrono::sys_seconds> first{};
  std::optional<std::chrono::sys_seconds> last{};
  /// As typed after the colon: "2025-01..2025-06", "7d"; "<2025-01" after before:, ">2025-01" after
  /// after:. For people use show().
  std::string text{};
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Articles with least..most words in the body, both included.
struct WordCount {
  std::optional<std::uint64_t> least{};
  std::optional<std::uint64_t> most{};
  friend bool operator==(const WordCount&, const WordCount&) = default;
};

/// Every article: *:*
struct Everything {
  friend bool operator==(const Everything&, const Everything&) = default;
};

// Vectors of Query have no {} below: clang 14 would want Query complete for it.

/// All of these; two at least.
struct And {
  std::vector<Query> parts;
  friend bool operator==(const And&, const And&) = default;
};

/// Any of these; two at least.
struct Or {
  std::vector<Query> parts;
  friend bool operator==(const Or&, const Or&) = default;
};

/// The first but not the second: `kept NOT dropped`. Holds exactly two queries.
struct Without {
  std::vector<Query> parts;
  friend bool operator==(const Without&, const Without&) = default;
};

/// How two parts have to stand to each other.
enum class Proximity : std::uint8_t {
  within,          ///< W/n: at most n words further, in any order.
  before,          ///< PRE/n: the first before the second, at most n words further.
  same_sentence,   ///< W/S
  same_paragraph,  ///< W/P, SAME
  not_within,      ///< NOT W/n: the first, with none of the second at most n words away.
};

/// Two parts near each other. The parts hold words, phrases, patterns, Or of them, and Near.
struct Near {
  Proximity proximity = Proximity::within;
  std::uint32_t distance = 0;  ///< In words; only of within, before and not_within.
  std::vector<Query> parts;    ///< Exactly two.
  friend bool operator==(const Near&, const Near&) = default;
};

/// Articles that mention the part so often at least: atleast3(sanctions).
struct AtLeast {
  std::uint32_t times = 1;
  std::vector<Query> parts;  ///< Exactly one.
  friend bool operator==(const AtLeast&, const AtLeast&) = default;
};

/// Articles that have the part among the first words of the body: first50(belarus).
struct FirstWords {
  std::uint32_t words = 1;
  std::vector<Query> parts;  ///< Exactly one.
  friend bool operator==(const FirstWords&, const FirstWords&) = default;
};

/// A word by its capitals, in any form: caps(Who) has one or more, allcaps(WHO) nothing else.
struct Capitals {
  std::string text{};
  schema::Field field = schema::Field::text;
  bool all = false;
  friend bool operator==(const Capitals&, const Capitals&) = default;
};

/// Words one or two edits from this one, of two beginnings alike: lukashenka~.
struct Fuzzy {
  std::string text{};
  schema::Field field = schema::Field::text;
  std::uint32_t edits = 1;  ///< 1 or 2.
  friend bool operator==(const Fuzzy&, const Fuzzy&) = default;
};

/// What a person asked for, as a tree.
struct Query {
  std::variant<Everything, Word, Phrase, Wildcard, Value, DateRange, WordCount, And, Or, Without,
               Near, AtLeast, FirstWords, Capitals, Fuzzy>
      node{};
  friend bool operator==(const Query&, const Query&) = default;
};

}  // namespace news::query
