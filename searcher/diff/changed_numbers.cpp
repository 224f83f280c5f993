#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "searcher/diff/fact_list.hpp"
#include "searcher/diff/facts.hpp"

namespace news::diff {
namespace {

/// "one" is too often a pronoun.
constexpr std::array<std::string_view, 24> number_words{
    "two",      "three",    "four",   "five",     "six",      "seven",   "eight",   "nine",
    "ten",      "eleven",   "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty", "thirty",   "forty",    "fifty",   "dozen",   "dozens"};

using Keys = std::set<std::uint32_t>;

bool is_number(const Text& text, std::size_t place) {
  if (text.words[place].form == Form::number) return true;
  return std::ranges::find(number_words, spelt(text, {place, place + 1})) != number_words.end();
}

std::vector<Mention> numbers_at(const Text& text, const Range& words) {
  std::vector<Mention> found;
  for (auto place = words.start; place < words.end; ++place)
    if (is_number(text, place)) found.push_back({&text, {place, place + 1}});
  return found;
}

std::uint32_t key_of(const Mention& number) { return number.text->words[number.words.start].key; }

/// Takes from both what stands in both, each as often as in the other.
void cancel(std::vector<Mention>& before, std::vector<Mention>& after) {
  std::map<std::uint32_t, std::size_t> there;
  for (const auto& each : after) ++there[key_of(each)];
  std::map<std::uint32_t, std::size_t> both;
  std::erase_if(before, [&](const Mention& each) {
    auto& count = there[key_of(each)];
    if (count == 0) return false;
    --count;
    ++both[key_of(each)];
    return true;
  });
  std::erase_if(after, [&](const Mention& each) {
    auto& count = both[key_of(each)];
    if (count == 0) return false;
    --count;
    return true;
  });
}

void add_keys(const Text& text, Keys& keys) {
  for (const auto& word : text.words) keys.insert(word.key);
}

std::vector<Mention> not_in(const Keys& keys, std::vector<Mention> numbers) {
  std::erase_if(numbers, [&](const Mention& each) { return keys.contains(key_of(each)); });
  return numbers;
}

}  // namespace

std::vector<Fact> changed_numbers(const ComparedTexts& texts) {
  Keys older;
  Keys newer;
  for (const auto* text : {&texts.headline, &texts.body}) {
    add_keys(*text->before, older);
    add_keys(*text->after, newer);
  }
  FactList facts{FactKind::number};
  for (const auto* text : {&texts.headline, &texts.body})
    for (const auto& swap : text->swaps) {
      auto before = numbers_at(*text->before, swap.before);
      auto after = numbers_at(*text->after, swap.after);
      cancel(before, after);
      if (pairs_up(swap, before, after))
        facts.add_swapped(before, after);
      else
        facts.add_alone(not_in(newer, before), not_in(older, after));
    }
  return facts.take();
}

}  // namespace news::diff
