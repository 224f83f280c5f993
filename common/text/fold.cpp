#include "common/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "common/text/compose.hpp"
#include "common/text/fold_table.hpp"
#include "common/text/utf8.hpp"

namespace news::text {
namespace {

using fold_table::blocks;
using fold_table::dropped;

/// Where one code point's folding lies within its block's text.
struct Slice {
  std::uint16_t offset = 0;
  std::uint8_t length = 0;
};

constexpr std::size_t count_of(std::string_view folds) {
  return static_cast<std::size_t>(std::count(folds.begin(), folds.end(), ' ')) + 1;
}

constexpr std::size_t slice_count = [] {
  std::size_t sum = 0;
  for (const auto& block : blocks) sum += count_of(block.folds);
  return sum;
}();

struct Index {
  std::array<std::size_t, blocks.size()> first_slice{};  // of each block
  std::array<Slice, slice_count> slices{};
};

constexpr Index index = [] {
  Index made;
  std::size_t next = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    made.first_slice[i] = next;
    const auto folds = blocks[i].folds;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= folds.size(); ++at) {
      if (at < folds.size() && folds[at] != ' ') continue;
      made.slices[next++] = {static_cast<std::uint16_t>(start),
                             static_cast<std::uint8_t>(at - start)};
      start = at + 1;
    }
  }
  return made;
}();

constexpr bool in_order() {
  for (std::size_t i = 1; i < blocks.size(); ++i)
    if (blocks[i - 1].first + count_of(blocks[i - 1].folds) > blocks[i].first) return false;
  for (std::size_t i = 1; i < dropped.size(); ++i)
    if (dropped[i - 1].last >= dropped[i].first) return false;
  return true;
}
static_assert(in_order());

bool is_dropped(char32_t c) {
  const auto found = std::lower_bound(
      dropped.begin(), dropped.end(), c,
      [](const fold_table::Range& range, char32_t wanted) { return range.last < wanted; });
  return found != dropped.end() && found->first <= c;
}

/// What the table says, or an empty view where it says nothing.
std::string_view looked_up(char32_t c) {
  const auto after = std::upper_bound(
      blocks.begin(), blocks.end(), c,
      [](char32_t wanted, const fold_table::Block& block) { return wanted < block.first; });
  if (after == blocks.begin()) return {};
  const auto block = static_cast<std::size_t>(after - blocks.begin()) - 1;
  const std::size_t end =
      block + 1 < blocks.size() ? index.first_slice[block + 1] : index.slices.size();
  const std::size_t wanted = index.first_slice[block] + (c - blocks[block].first);
  if (wanted >= end) return {};
  const auto slice = index.slices[wanted];
  const auto found = blocks[block].folds.substr(slice.offset, slice.length);
  return found == "=" ? std::string_view{} : found;
}

/// Code points that lie at a fixed distance from what they become.
char32_t shifted(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';            // fullwidth ASCII
  if (c >= 0x1C90 && c <= 0x1CBF) return c - 0x1C90 + 0x10D0;         // Georgian capitals
  if (c >= 0x1D400 && c <= 0x1D6A3) return 'a' + (c - 0x1D400) % 26;  // mathematical letters
  if (c >= 0x1D7CE && c <= 0x1D7FF) return '0' + (c - 0x1D7CE) % 10;  // mathematical digits
  return c;
}

char lower(char32_t ascii) {
  return static_cast<char>(ascii >= 'A' && ascii <= 'Z' ? ascii - 'A' + 'a' : ascii);
}

std::string_view encoded(char32_t c, char (&room)[4]) {
  if (c < 0x80) {
    room[0] = lower(c);
    return {room, 1};
  }
  std::string bytes;  // short enough to need no allocation
  append(bytes, c);
  std::copy(bytes.begin(), bytes.end(), room);
  return {room, bytes.size()};
}

bool is_white(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

}  // namespace

std::string_view fold(char32_t code_point, char (&room)[4]) {
  if (code_point < 0x80) return encoded(code_point, room);
  if (is_dropped(code_point)) return {};
  if (const auto found = looked_up(code_point); !found.empty()) return found;
  return encoded(shifted(code_point), room);
}

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  char room[4];
  for (std::size_t offset = 0; offset < text.size();) {
    const auto next = decode_composed(text, offset);
    result += fold(next.code_point, room);
    offset += next.length;
  }
  return result;
}

std::string folded_value(std::string_view value) {
  std::string result;
  result.reserve(value.size());
  char room[4];
  bool gap = false;  // white space seen, not yet written
  for (std::size_t offset = 0; offset < value.size();) {
    const auto next = decode_composed(value, offset);
    offset += next.length;
    if (is_white(next.code_point)) {
      gap = true;
      continue;
    }
    const auto letters = fold(next.code_point, room);
    if (letters.empty()) continue;
    if (gap && !result.empty()) result += ' ';
    gap = false;
    result += letters;
  }
  return result;
}

}  // namespace news::text
