#include <array>
#include <optional>

#include "searcher/diff/mentions.hpp"

namespace news::diff {
namespace {

struct Marks {
  std::string_view opening{};
  std::string_view closing{};
};

/// Single marks close only by their own kind, for ’ is an apostrophe too.
constexpr std::array single_marks{Marks{"‘", "’"}, Marks{"‚", "‘"}, Marks{"‹", "›"}};
constexpr std::array<std::string_view, 11> double_marks{"\"", "“",  "”",  "„",  "‟", "«",
                                                        "»",  "「", "」", "『", "』"};

std::string_view spelt(const Text& text, std::size_t place) {
  const auto& word = text.words[place];
  return text.whole.substr(word.bytes.start, word.bytes.size());
}

bool is_double_mark(std::string_view word) {
  for (const auto mark : double_marks)
    if (word == mark) return true;
  return false;
}

/// Without signs at either end; nothing where there are no words.
std::optional<Range> trimmed(const Text& text, Range places) {
  while (!places.empty() && text.words[places.start].form == Form::sign) ++places.start;
  while (!places.empty() && text.words[places.end - 1].form == Form::sign) --places.end;
  if (places.empty()) return std::nullopt;
  return places;
}

/// The place of the closing mark, or the end of the paragraph.
std::size_t closing_double(const Text& text, std::size_t place, std::size_t end) {
  while (place < end && !is_double_mark(spelt(text, place))) ++place;
  return place;
}

/// As in OPEC"s, where it stands for an apostrophe, and in 5".
bool is_behind_word(const Text& text, std::size_t place) {
  if (place == 0) return false;
  const auto& before = text.words[place - 1];
  return before.form != Form::sign && before.bytes.end == text.words[place].bytes.start;
}

/// The quotation that a mark at `place` opens, where it does.
std::optional<Range> quote_at(const Text& text, std::size_t place, std::size_t end,
                              std::array<std::size_t, single_marks.size()>& closers) {
  const auto mark = spelt(text, place);
  if (mark == "\"" && is_behind_word(text, place)) return std::nullopt;
  if (is_double_mark(mark)) return Range{place + 1, closing_double(text, place + 1, end)};
  for (std::size_t kind = 0; kind < single_marks.size(); ++kind) {
    if (mark != single_marks[kind].opening) continue;
    auto& at = closers[kind];  // goes forward only, so that this is linear
    if (at <= place) at = place + 1;
    while (at < end && spelt(text, at) != single_marks[kind].closing) ++at;
    if (at < end) return Range{place + 1, at};
  }
  return std::nullopt;
}

}  // namespace

Mentions quotes_in(const Text& text) {
  Mentions quotes;
  for (const auto& paragraph : text.paragraphs) {
    std::array<std::size_t, single_marks.size()> closers{};
    for (auto place = paragraph.words.start; place < paragraph.words.end; ++place) {
      if (text.words[place].form != Form::sign) continue;
      const auto quote = quote_at(text, place, paragraph.words.end, closers);
      if (!quote) continue;
      if (const auto words = trimmed(text, *quote)) quotes.push_back(*words);
      place = quote->end;
    }
  }
  return quotes;
}

}  // namespace news::diff
