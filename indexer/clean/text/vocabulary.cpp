#include "indexer/clean/text/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr auto every_text_has = std::to_array<std::string_view>(
    {"a",    "about", "after", "all",  "also", "an",   "and",   "are",  "as",  "at",  "but",
     "by",   "for",   "from",  "get",  "he",   "here", "how",   "if",   "in",  "it",  "its",
     "more", "new",   "news",  "no",   "not",  "now",  "of",    "on",   "one", "or",  "our",
     "said", "she",   "so",    "that", "the",  "they", "their", "this", "to",  "was", "we",
     "what", "when",  "which", "who",  "will", "with", "you",   "your"});

bool is_ascii_letter(char c) { return 'a' <= lower(c) && lower(c) <= 'z'; }

/// FNV-1a of a word as written, and of the same word in lower case: told apart by their last bit.
struct Hashes {
  std::uint64_t written = 14695981039346656037u;
  std::uint64_t folded = 14695981039346656037u;

  void add(char c) {
    written = (written ^ static_cast<unsigned char>(c)) * 1099511628211u;
    folded = (folded ^ static_cast<unsigned char>(lower(c))) * 1099511628211u;
  }
  [[nodiscard]] std::uint64_t as_written() const { return written << 1; }
  [[nodiscard]] std::uint64_t in_lower_case() const { return (folded << 1) | 1; }
};

Hashes hashes_of(std::string_view word) {
  Hashes hashes;
  for (const char c : word) hashes.add(c);
  return hashes;
}

struct Parts {
  std::string_view whole{};
  std::string_view left{};
  std::string_view right{};
};

Parts parts_around(std::string_view text, std::size_t place) {
  constexpr std::size_t longest_part = 40;
  auto start = place;
  while (start > 0 && place - start < longest_part && is_ascii_letter(text[start - 1])) --start;
  auto end = place;
  while (end < text.size() && end - place < longest_part && is_ascii_letter(text[end])) ++end;
  return {text.substr(start, end - start), text.substr(start, place - start),
          text.substr(place, end - place)};
}

bool every_text_knows(std::string_view word) {
  return std::any_of(every_text_has.begin(), every_text_has.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

}  // namespace

Vocabulary::Vocabulary(std::string_view text, const std::vector<std::size_t>& glued_places)
    : text_{text} {
  for (const auto place : glued_places) {
    const auto parts = parts_around(text, place);
    want(hashes_of(parts.whole).as_written());
    want(hashes_of(parts.left).in_lower_case());
    want(hashes_of(parts.right).in_lower_case());
  }
  if (times_.empty()) return;
  for (std::size_t at = 0; at < text.size();) {
    Hashes hashes;
    const auto start = at;
    while (at < text.size() && is_ascii_letter(text[at])) hashes.add(text[at++]);
    if (at == start) {
      ++at;
      continue;
    }
    count(hashes.as_written());
    count(hashes.in_lower_case());
  }
}

void Vocabulary::want(std::uint64_t hash) {
  times_.emplace(hash, 0u);
  wanted_.set(hash % wanted_.size());
}

void Vocabulary::count(std::uint64_t hash) {
  if (!wanted_.test(hash % wanted_.size())) return;
  if (const auto found = times_.find(hash); found != times_.end()) ++found->second;
}

bool Vocabulary::knows(std::string_view word) const {
  if (word.size() < 2) return false;
  const auto found = times_.find(hashes_of(word).in_lower_case());
  return (found != times_.end() && found->second > 0) || every_text_knows(word);
}

bool Vocabulary::parts_at(std::size_t glued_place) const {
  const auto parts = parts_around(text_, glued_place);
  const auto whole = times_.find(hashes_of(parts.whole).as_written());
  if (whole == times_.end() || whole->second != 1) return false;
  return knows(parts.left) && knows(parts.right);
}

}  // namespace news::clean
