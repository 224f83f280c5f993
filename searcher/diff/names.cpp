#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "common/text/sentences.hpp"
#include "searcher/diff/mentions.hpp"

namespace news::diff {
namespace {

constexpr std::array<std::string_view, 14> particles{"al",  "bin", "da", "de", "del", "den", "der",
                                                     "des", "di",  "du", "la", "of",  "van", "von"};
constexpr std::size_t longest_title = 4;  // bytes of "Mr", "Sen", "Prof": what a dot may follow

/// "In", "But": too short to begin a name where nothing else says that they do.
constexpr std::size_t least_first = 4;

std::string_view spelt(const Text& text, const Word& word) {
  return text.whole.substr(word.bytes.start, word.bytes.size());
}

/// "I", "I'm" and initials alone are no names.
bool may_be_name(const Text& text, const Word& word) {
  const auto letters = spelt(text, word);
  return word.form == Form::word && word.capital && letters.size() > 1 &&
         !letters.starts_with("I'") && !letters.starts_with("I’");
}

/// By place of word, whether a sentence, or speech inside one, starts there.
std::vector<bool> sentence_starts(const Text& text) {
  std::vector<bool> starts(text.words.size());
  auto at = text.words.begin();
  for (const auto& sentence : text::split_sentences(text.whole)) {
    while (at != text.words.end() && (at->bytes.start < sentence.start || at->form == Form::sign))
      ++at;
    if (at == text.words.end()) break;
    starts[static_cast<std::size_t>(at - text.words.begin())] = true;
  }
  for (const auto& paragraph : text.paragraphs) starts[paragraph.words.start] = true;
  for (std::size_t place = 1; place < starts.size(); ++place)
    if (const auto& before = text.words[place - 1]; before.form == Form::sign)
      if (const auto sign = spelt(text, before);
          sign != "," && sign != "-" && sign != "." && sign != "(")
        starts[place] = true;
  return starts;
}

bool adjacent(const Text& text, std::size_t place) {
  return text.words[place - 1].bytes.end == text.words[place].bytes.start;
}

/// One byte between words can only be a blank.
bool one_blank(const Text& text, std::size_t place) {
  return text.words[place - 1].bytes.end + 1 == text.words[place].bytes.start;
}

bool is_particle(std::string_view word) {
  return std::ranges::find(particles, word) != particles.end();
}

/// The place where a name that holds the word at `place` goes on, or 0.
std::size_t next_of(const Text& text, std::size_t place, const std::vector<bool>& starts) {
  const auto is_name = [&](std::size_t at) {
    return at < text.words.size() && text.words[at].form == Form::word && text.words[at].capital &&
           !starts[at];
  };
  if (is_name(place + 1) && one_blank(text, place + 1)) return place + 1;
  if (!is_name(place + 2)) return 0;
  const auto between = spelt(text, text.words[place + 1]);
  if (between == "-" && adjacent(text, place + 1) && adjacent(text, place + 2)) return place + 2;
  if (between == "." && text.words[place].bytes.size() <= longest_title &&
      adjacent(text, place + 1) && one_blank(text, place + 2))
    return place + 2;
  const bool spaced = one_blank(text, place + 1) && one_blank(text, place + 2);
  return spaced && is_particle(between) ? place + 2 : 0;
}

/// Whether the first word of a sentence is one of a name.
bool starts_name(const Text& text, std::size_t place, const std::vector<bool>& starts,
                 const KnownWords& known) {
  const auto& word = text.words[place];
  if (known.capitals.contains(word.key)) return true;
  return word.bytes.size() >= least_first && next_of(text, place, starts) == place + 1 &&
         !known.small.contains(text::folded(spelt(text, word)));
}

}  // namespace

void add_words(const Text& text, KnownWords& known) {
  const auto starts = sentence_starts(text);
  for (std::size_t place = 0; place < text.words.size(); ++place) {
    const auto& word = text.words[place];
    if (!starts[place] && may_be_name(text, word)) known.capitals.insert(word.key);
    if (word.form == Form::word && !word.capital) known.small.emplace(spelt(text, word));
  }
}

Mentions names_in(const Text& text, const KnownWords& known) {
  const auto starts = sentence_starts(text);
  Mentions names;
  for (std::size_t place = 0; place < text.words.size(); ++place) {
    const auto& word = text.words[place];
    if (!may_be_name(text, word)) continue;
    if (starts[place] && !starts_name(text, place, starts, known)) continue;
    auto last = place;
    for (auto next = next_of(text, last, starts); next != 0; next = next_of(text, last, starts))
      last = next;
    names.push_back({place, last + 1});
    place = last;
  }
  return names;
}

}  // namespace news::diff
