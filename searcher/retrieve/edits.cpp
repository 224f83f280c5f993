#include "searcher/retrieve/edits.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.hpp"

namespace news::retrieve {
namespace {

/// Neighbours on a keyboard stand side by side in a row, or one above the other.
bool are_neighbours(char32_t one, char32_t other) {
  constexpr std::array<std::u32string_view, 3> rows{U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};
  const auto place = [&rows](char32_t letter) {
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (const auto column = rows[row].find(letter); column != std::u32string_view::npos)
        return std::pair{static_cast<int>(row), static_cast<int>(column)};
    return std::pair{-2, -2};
  };
  const auto [row, column] = place(one);
  const auto [other_row, other_column] = place(other);
  if (row < 0 || other_row < 0 || one == other) return false;
  const auto down = other_row - row;
  const auto right = other_column - column;
  if (down == 0) return right == 1 || right == -1;
  return (down == 1 && (right == 0 || right == -1)) || (down == -1 && (right == 0 || right == 1));
}

std::size_t same_at_start(std::u32string_view one, std::u32string_view other) {
  const auto both = std::min(one.size(), other.size());
  return static_cast<std::size_t>(
      std::mismatch(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(both), other.begin())
          .first -
      one.begin());
}

}  // namespace

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = text::decode(word, at);
    letters += decoded.code_point;
    at += decoded.length;
  }
  return letters;
}

std::optional<Slip> slip(std::u32string_view meant, std::u32string_view typed) {
  if (meant == typed) return std::nullopt;
  const auto at = same_at_start(meant, typed);
  const auto rest = [at](std::u32string_view word, std::size_t skipped) {
    return at + skipped <= word.size() ? word.substr(at + skipped) : std::u32string_view{};
  };
  if (meant.size() == typed.size() + 1 && rest(meant, 1) == rest(typed, 0)) return Slip::left_out;
  if (typed.size() == meant.size() + 1 && rest(meant, 0) == rest(typed, 1)) return Slip::put_in;
  if (meant.size() != typed.size()) return std::nullopt;
  if (rest(meant, 1) == rest(typed, 1)) return Slip::changed;
  if (at + 1 < meant.size() && meant[at] == typed[at + 1] && meant[at + 1] == typed[at] &&
      rest(meant, 2) == rest(typed, 2))
    return Slip::swapped;
  return std::nullopt;
}

bool is_near_slip(std::u32string_view meant, std::u32string_view typed, Slip slip) {
  const auto at = same_at_start(meant, typed);
  if (at >= typed.size()) return false;
  if (slip == Slip::changed) return at < meant.size() && are_neighbours(meant[at], typed[at]);
  if (slip != Slip::put_in) return false;
  const auto extra = typed[at];
  const auto beside = [extra](char32_t letter) {
    return letter == extra || are_neighbours(letter, extra);
  };
  return (at > 0 && beside(typed[at - 1])) || (at + 1 < typed.size() && beside(typed[at + 1]));
}

NearWalk::NearWalk(std::u32string wanted, std::size_t most)
    : wanted_{std::move(wanted)}, most_{most}, rows_(1) {
  for (std::size_t j = 0; j <= wanted_.size(); ++j) rows_.front().push_back(j);
}

/// The row below that of `depth` letters, the last of which is `before`.
NearWalk::Row NearWalk::after(std::size_t depth, char32_t before, char32_t letter) const {
  const auto& last = rows_[depth];
  Row now(last.size());
  now[0] = last[0] + 1;
  for (std::size_t j = 1; j < now.size(); ++j) {
    const std::size_t change = letter == wanted_[j - 1] ? 0 : 1;
    now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
    if (depth > 0 && j > 1 && letter == wanted_[j - 2] && before == wanted_[j - 1])
      now[j] = std::min(now[j], rows_[depth - 1][j - 2] + 1);
  }
  return now;
}

/// The first letter above `letter` that may follow where all edits are used up.
std::optional<char32_t> NearWalk::letter_beyond(std::size_t depth, char32_t before,
                                                char32_t letter) const {
  std::optional<char32_t> first;
  const auto offer = [&](char32_t other) {
    if (other > letter && (!first || other < *first)) first = other;
  };
  for (std::size_t j = 0; j < wanted_.size(); ++j) {
    if (rows_[depth][j] <= most_) offer(wanted_[j]);
    const bool swaps = depth > 0 && j + 1 < wanted_.size() && before == wanted_[j + 1];
    if (swaps && rows_[depth - 1][j] + 1 <= most_) offer(wanted_[j]);
  }
  return first;
}

/// The first word behind all that begin with the first depth + 1 letters of this one which may be
/// near.
std::string NearWalk::jump(std::u32string_view word, std::size_t depth) const {
  for (;; --depth) {
    const auto letter = word[depth];
    const auto before = depth > 0 ? word[depth - 1] : U'\0';
    const auto& row = rows_[depth];
    const bool edits_left = *std::min_element(row.begin(), row.end()) < most_;
    const auto next = edits_left ? std::optional{static_cast<char32_t>(letter + 1)}
                                 : letter_beyond(depth, before, letter);
    if (next && *next <= U'\U0010FFFF') {
      std::string beyond;
      for (std::size_t i = 0; i < depth; ++i) text::append(beyond, word[i]);
      // Surrogates are no characters; behind them the order goes on.
      text::append(beyond, *next >= 0xD800 && *next < 0xE000 ? char32_t{0xE000} : *next);
      return beyond;
    }
    if (depth == 0) return {};
  }
}

NearWalk::Step NearWalk::see(std::string_view word) {
  const auto letters = letters_of(word);
  const auto known = same_at_start(seen_, letters);
  rows_.resize(known + 1);
  seen_.resize(known);
  for (auto depth = known; depth < letters.size(); ++depth) {
    auto row = after(depth, depth > 0 ? letters[depth - 1] : U'\0', letters[depth]);
    if (*std::min_element(row.begin(), row.end()) > most_) return {{}, jump(letters, depth)};
    rows_.push_back(std::move(row));
    seen_ += letters[depth];
  }
  const auto edits = rows_.back().back();
  Step step{.next = std::string{word} + '\0'};
  if (edits <= most_) step.edits = edits;
  return step;
}

}  // namespace news::retrieve
