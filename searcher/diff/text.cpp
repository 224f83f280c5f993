#include "searcher/diff/text.hpp"

#include <algorithm>

namespace news::diff {
namespace {

/// Whether the gap before the word at a place parts paragraphs.
using Parts = bool (*)(const Text& text, std::size_t place, std::string_view gap);

bool is_blank_line(const Text&, std::size_t, std::string_view gap) {
  return std::ranges::count(gap, '\n') > 1;
}

/// A line that was broken for its length ends in a word or a comma.
bool is_break_behind_sentence(const Text& text, std::size_t place, std::string_view gap) {
  if (gap.find('\n') == gap.npos) return false;
  const auto& last = text.words[place - 1];
  const auto sign = text.whole.substr(last.bytes.start, last.bytes.size());
  return last.form == Form::sign && sign != "," && sign != "-" && sign != "(" && sign != ";";
}

void close(Text& text, std::size_t first, std::size_t end) {
  if (first == end) return;
  text.paragraphs.push_back(
      {{text.words[first].bytes.start, text.words[end - 1].bytes.end}, {first, end}});
}

void cut(Text& text, Parts parts) {
  std::size_t first = 0;
  for (std::size_t at = 1; at < text.words.size(); ++at) {
    const auto start = text.words[at - 1].bytes.end;
    const auto gap = text.whole.substr(start, text.words[at].bytes.start - start);
    if (!parts(text, at, gap)) continue;
    close(text, first, at);
    first = at;
  }
  close(text, first, text.words.size());
}

}  // namespace

Text read_text(std::string_view whole, Vocabulary& vocabulary) {
  Text text{whole, read_words(whole, vocabulary), {}};
  cut(text, is_blank_line);
  if (text.paragraphs.size() > 1) return text;
  text.paragraphs.clear();
  cut(text, is_break_behind_sentence);
  return text;
}

Text read_line(std::string_view whole, Vocabulary& vocabulary) {
  Text text{whole, read_words(whole, vocabulary), {}};
  close(text, 0, text.words.size());
  return text;
}

}  // namespace news::diff
