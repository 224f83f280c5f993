#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/schema/fields.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/spans.hpp"

namespace news::retrieve {

struct Spot;

/// A stem term, and the articles where it is the word asked for, by their terms of language.
struct StemTerm {
  std::string term{};
  std::vector<std::string> only_in{};  ///< Empty: anywhere but in `not_in`.
  std::vector<std::string> not_in{};
};

/// Wherever one of these stems stands.
struct AnyStem {
  std::vector<StemTerm> stems{};
};

/// A word in the form typed. Where a language leaves it as it is it stands where the stem does and
/// neither an inflected word (schema::Mark::inflected) nor an inflected joined form of the stem.
/// Else, or where it is a joined form that begins with an inflected word, it stands where its form
/// term does; where that has no positions it is the only inflected form of its stem in the article,
/// and stands where the stem does and an inflected word.
struct AsTyped {
  std::string form_term{};
  std::vector<std::string> stem_terms{};  ///< Those that are other words.
  std::string own_stem_term{};            ///< Empty: no language leaves the word as it is.
  std::string joined_term{};              ///< Of own_stem_term: see schema::joined_term.
};

/// Wherever one of many forms stands: a wildcard's. Only those that the article has are looked at.
struct AnyForm {
  std::vector<AsTyped> words{};
  std::vector<std::string> terms{};    ///< Of all of them, sorted.
  std::vector<std::size_t> word_of{};  ///< Which word each term belongs to.
};

// Vectors of Spot have no {} below: clang 14 would want Spot complete for it.

/// Wherever one of the parts is.
struct AnySpot {
  std::vector<Spot> parts;
};

/// Wherever one of the parts is, but not inside another: the ways to write one thing.
struct AnyWay {
  std::vector<Spot> parts;
};

/// The parts one right behind the other.
struct InOrder {
  std::vector<Spot> parts;
};

/// Two parts near each other: from the first word of both to the last, see tightest(). Of
/// not_within the first part.
struct NearSpot {
  query::Proximity proximity = query::Proximity::within;
  std::uint32_t distance = 0;
  std::vector<Spot> parts;
};

/// Every place of the part where there are so many at least; else none.
struct Often {
  std::uint32_t times = 1;
  std::vector<Spot> parts;
};

/// Where in an article: the headline, the first two paragraphs of the body, both, the body, or so
/// many of its first words.
enum class Section : std::uint8_t { headline, lead, headline_or_lead, body, first_words };

struct Inside {
  Section section = Section::body;
  std::uint32_t words = 0;  ///< Of first_words.
  std::vector<Spot> parts;
};

/// The places of the part where one of the words has the mark.
struct Marked {
  schema::Mark mark = schema::Mark::capital;
  std::vector<Spot> parts;
};

/// What has to stand where in one article: what Xapian's own operators cannot say, for theirs take
/// single terms only.
struct Spot {
  std::variant<AnyStem, AsTyped, AnyForm, AnySpot, AnyWay, InOrder, NearSpot, Often, Inside, Marked>
      node{};
};

/// One of many forms, ready to be looked up by their terms.
[[nodiscard]] AnyForm any_form_of(std::vector<AsTyped> words);

}  // namespace news::retrieve
