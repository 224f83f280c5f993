#include "searcher/diff/fact_list.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace news::diff {
namespace {

/// In a longer change there is no telling what was put for what.
constexpr std::size_t short_change = 16;
constexpr std::size_t words_before = 3;
constexpr std::size_t words_behind = 4;
constexpr std::size_t most_context_bytes = 160;

/// With line breaks as blanks.
std::string flat(std::string_view text) {
  std::string line{text};
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string context_of(const Mention& mention) {
  const auto& [text, words] = mention;
  const auto after = std::ranges::upper_bound(text->paragraphs, words.start, {},
                                              [](const auto& each) { return each.words.start; });
  const auto& paragraph = *std::prev(after);
  auto start = words.start - std::min(words.start - paragraph.words.start, words_before);
  while (start < words.start && text->words[start].form == Form::sign) ++start;
  const auto context =
      spelt(*text, {start, std::min(words.end + words_behind, paragraph.words.end)});
  return flat(context.substr(0, text::character_boundary(context, most_context_bytes)));
}

}  // namespace

std::string_view spelt(const Text& text, const Range& words) {
  if (words.empty()) return {};
  const auto start = text.words[words.start].bytes.start;
  return text.whole.substr(start, text.words[words.end - 1].bytes.end - start);
}

std::string_view bare(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"})
    if (word.size() > ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

bool pairs_up(const Swap& swap, const std::vector<Mention>& before,
              const std::vector<Mention>& after) {
  return before.size() == after.size() && swap.before.size() + swap.after.size() <= short_change;
}

std::string FactList::printed(const Mention& mention) const {
  const auto text = spelt(*mention.text, mention.words);
  return flat(kind_ == FactKind::name ? bare(text) : text);
}

void FactList::add(const Mention* before, const Mention* after) {
  Fact fact{.kind = kind_};
  if (before != nullptr) fact.before = printed(*before);
  if (after != nullptr) fact.after = printed(*after);
  if (!told_.emplace(fact.before, fact.after).second) return;
  if (kind_ == FactKind::number && before != nullptr) fact.before_context = context_of(*before);
  if (kind_ == FactKind::number && after != nullptr) fact.after_context = context_of(*after);
  (before != nullptr && after != nullptr ? swapped_ : alone_).push_back(std::move(fact));
}

std::vector<Fact> FactList::take() {
  std::set<std::string> gone;
  std::set<std::string> added;
  for (const auto& fact : swapped_) {
    gone.insert(fact.before);
    added.insert(fact.after);
  }
  for (auto& fact : alone_)
    if (!gone.contains(fact.before) && !added.contains(fact.after))
      swapped_.push_back(std::move(fact));
  return std::move(swapped_);
}

void FactList::add_swapped(const std::vector<Mention>& before, const std::vector<Mention>& after) {
  for (std::size_t at = 0; at < before.size(); ++at) add(&before[at], &after[at]);
}

void FactList::add_alone(const std::vector<Mention>& gone, const std::vector<Mention>& added) {
  for (const auto& each : gone) add(&each, nullptr);
  for (const auto& each : added) add(nullptr, &each);
}

}  // namespace news::diff
