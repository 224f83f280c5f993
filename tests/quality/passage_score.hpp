#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.hpp"
#include "indexer/clean/text/furniture.hpp"
#include "searcher/results/passage.hpp"
#include "tests/quality/cleaning_gold.hpp"

namespace news::tests {

/// Where a sentence of the body answers: the answer's bytes, told again by the text before it.
struct AnswerPlace {
  std::size_t start = 0;
  std::size_t length = 0;
  std::string checksum{};  ///< FNV-1a of the answer and up to 40 bytes before it.
};

/// A question, an article that answers it, and what the answer is.
struct Answered {
  std::string question{};
  std::string article{};
  std::vector<std::string> answers{};  ///< Any of them is one.
  std::vector<AnswerPlace> places{};   ///< Where a person found it said; none: not looked for.
  [[nodiscard]] bool held_out() const { return (fnv1a(question).back() & 1) != 0; }
};

/// The lines of passages_gold.tsv; those that begin with "#" are for people.
inline std::vector<Answered> read_answered(const std::filesystem::path& path) {
  std::vector<Answered> all;
  std::ifstream file{path};
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields{line};
    Answered one;
    std::string part;
    std::getline(fields, one.question, '\t');
    std::getline(fields, one.article, '\t');
    std::getline(fields, part, '\t');
    std::istringstream answers{part};
    while (std::getline(answers, part, '|')) one.answers.push_back(part);
    for (AnswerPlace place; fields >> place.start;) {
      fields.get();
      fields >> place.length;
      fields.get();
      std::getline(fields, place.checksum, ',');
      one.places.push_back(place);
    }
    all.push_back(std::move(one));
  }
  return all;
}

/// The answer with what stands before it, by which it is known again.
inline std::string_view with_context(std::string_view body, std::size_t start, std::size_t length) {
  constexpr std::size_t context = 40;
  const auto from = start - std::min(start, context);
  return body.substr(from, start + length - from);
}

/// The place in a body that cleaning may have moved it to; its end is npos where it is gone.
inline ByteRange place_in(std::string_view body, const AnswerPlace& place) {
  if (place.start + place.length <= body.size() &&
      fnv1a(with_context(body, place.start, place.length)) == place.checksum)
    return {place.start, place.start + place.length};
  for (std::size_t at = 0; at + place.length <= body.size(); ++at)
    if (fnv1a(with_context(body, at, place.length)) == place.checksum)
      return {at, at + place.length};
  return {0, std::string::npos};
}

/// Without the rules of our own splitter, so that its mistakes count: a new paragraph, or a closed
/// stop that belongs to no common abbreviation.
class SentenceBounds {
 public:
  explicit SentenceBounds(std::string_view body) : body_{body} {}

  [[nodiscard]] bool starts(std::size_t at) const { return parts(at) && !is_lower(body_[at]); }
  [[nodiscard]] bool ends(std::size_t at) const {
    auto next = at;
    while (next < body_.size() && is_space(body_[next])) ++next;
    return parts(next) && (next == body_.size() || !is_lower(body_[next]));
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  static bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

  /// True where sentences part right before `at`.
  [[nodiscard]] bool parts(std::size_t at) const {
    auto end = at;
    while (end > 0 && is_space(body_[end - 1])) --end;
    const auto blank = body_.substr(end, at - end);
    if (end == 0 || at == body_.size() || blank.find('\n') != blank.npos) return true;
    auto before = body_.substr(0, end);
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view quote : {"\"", "'", ")", "]", "\u201D", "\u2019", "\u00BB"})
        if (before.ends_with(quote)) {
          before.remove_suffix(quote.size());
          more = true;
        }
    }
    if (before.ends_with('!') || before.ends_with('?') || before.ends_with("\u2026")) return true;
    return before.ends_with('.') && !is_short(before.substr(0, before.size() - 1), at);
  }

  [[nodiscard]] bool is_short(std::string_view before, std::size_t next) const {
    constexpr auto titles = std::to_array<std::string_view>(
        {"v",   "Mr", "Mrs",  "Ms", "Dr", "Sen", "Rep", "Gov", "Gen",  "Lt",  "Col", "Sgt", "Capt",
         "Rev", "St", "Prof", "No", "vs", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"});
    const auto blank = before.find_last_of(" \n(\"'");
    const auto word = before.substr(blank == before.npos ? 0 : blank + 1);
    if (std::find(titles.begin(), titles.end(), word) != titles.end()) return true;
    // "J. Smith": an initial. "U.S. Senate" is one too, "the U.S. The" is an end.
    const bool initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I';
    const bool acronym = word == "U.S" || word == "D.C" || word == "U.K" || word == "U.N";
    return initial || (acronym && !body_.substr(next).starts_with("The "));
  }

  std::string_view body_;
};

/// What is counted over the passages of many hits.
struct PassageScores {
  std::size_t hits = 0;
  std::size_t holding = 0;  ///< Hits whose passages have an answer among their words.
  std::size_t looked_for = 0;
  std::size_t answering = 0;  ///< Hits with a place where a person found the answer said.
  std::size_t passages = 0;
  std::size_t starts = 0;
  std::size_t ends = 0;
  std::size_t newlines = 0;
  std::size_t furniture = 0;
};

/// True for a passage with words of furniture that stand as furniture does: see clean::Role.
inline bool has_furniture(std::string_view shown) {
  const auto ends_line = [shown](std::size_t at) { return at == shown.size(); };
  const auto found = clean::find_phrases(shown, 0, shown.size());
  return std::any_of(found.begin(), found.end(), [&](const clean::Found& each) {
    switch (each.phrase->role) {
      case clean::Role::anywhere:
        return true;
      case clean::Role::opening:
        return each.start == 0;
      case clean::Role::whole:
      case clean::Role::tail:
        return each.start == 0 && ends_line(each.end);
      case clean::Role::hint:
        break;
    }
    return false;
  });
}

inline void count(const Answered& asked, std::string_view body,
                  const std::vector<Passage>& passages, PassageScores& scores) {
  const SentenceBounds bounds{body};
  bool holds = false;
  bool answers = false;
  for (const auto& passage : passages) {
    ++scores.passages;
    scores.starts += bounds.starts(passage.start) ? 1 : 0;
    scores.ends += bounds.ends(passage.end) ? 1 : 0;
    scores.newlines += passage.text.find('\n') != std::string::npos ? 1 : 0;
    scores.furniture += has_furniture(passage.text) ? 1 : 0;
    const auto folded = text::folded(passage.text);
    for (const auto& answer : asked.answers)
      holds = holds || folded.find(text::folded(answer)) != std::string::npos;
    for (const auto& place : asked.places) {
      const auto range = place_in(body, place);
      answers = answers || (passage.start <= range.start && range.end <= passage.end);
    }
  }
  ++scores.hits;
  scores.holding += holds ? 1 : 0;
  scores.looked_for += asked.places.empty() ? 0 : 1;
  scores.answering += answers ? 1 : 0;
}

inline double share(std::size_t some, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(some) / static_cast<double>(all);
}

}  // namespace news::tests
