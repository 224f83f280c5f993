#include "indexer/clean/learn/units.hpp"

#include <string>

#include <xxhash.h>

#include "common/text/utf8.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/sentences.hpp"

namespace news::clean {
namespace {

constexpr std::size_t fewest_prose_words = 10;

/// Letters of scripts without case in a run that no blank parts are words of two letters or so.
constexpr std::size_t letters_that_are_words = 8;

std::size_t words_in(std::string_view run) {
  std::size_t without_case = 0;
  bool has_letter = false;
  for (std::size_t at = 0; at < run.size(); at += text::decode(run, at).length) {
    const auto each = class_at(run, at);
    has_letter |= is_letter(each);
    without_case += each == Class::letter;
  }
  if (without_case > letters_that_are_words) return without_case / 2;
  return has_letter ? 1 : 0;
}

Unit unit_of(std::string_view text, std::string_view inside) {
  Unit unit{.start = static_cast<std::size_t>(inside.data() - text.data())};
  unit.end = unit.start + inside.size();
  unit.hash = unit_hash(inside);
  each_word(inside, [&unit](std::string_view word) {
    unit.words += words_in(word);
    return true;
  });
  unit.is_prose = unit.words >= fewest_prose_words && is_statement(inside);
  return unit;
}

}  // namespace

std::vector<Unit> units_of(std::string_view text, const Segment& segment) {
  std::vector<Unit> units;
  const auto starts = sentence_starts(text, segment.start, segment.end);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1] : segment.end;
    const auto inside = trimmed(text.substr(starts[i], end - starts[i]));
    if (!inside.empty()) units.push_back(unit_of(text, inside));
  }
  return units;
}

std::uint64_t unit_hash(std::string_view text) {
  std::string settled(text.size(), '\0');
  std::size_t size = 0;
  each_word(text, [&](std::string_view word) {
    if (size > 0) settled[size++] = ' ';
    for (const char each : word) settled[size++] = lower(each);
    return true;
  });
  return XXH3_64bits(settled.data(), size);
}

}  // namespace news::clean
