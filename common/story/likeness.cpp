#include "common/story/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace news::story {
namespace {

/// The prints that stay when every second is dropped so many times.
std::vector<std::uint32_t> thinned(const Sketch& sketch, unsigned halvings) {
  const auto mask = (1U << halvings) - 1;
  std::vector<std::uint32_t> kept;
  for (const auto print : sketch.prints)
    if ((print & mask) == 0) kept.push_back(print);
  return kept;
}

double cosine(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  if (one.empty() || other.empty()) return 0;
  return count_shared(one, other) /
         std::sqrt(static_cast<double>(one.size()) * static_cast<double>(other.size()));
}

bool speaks_of(const Sketch& sketch, std::uint32_t word) {
  return std::binary_search(sketch.title_words.begin(), sketch.title_words.end(), word) ||
         std::binary_search(sketch.lead.begin(), sketch.lead.end(), word);
}

bool have_others(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  const auto shared = count_shared(one, other);
  return shared < one.size() && shared < other.size();
}

}  // namespace

Likeness likeness_of(const Sketch& one, const Sketch& other) {
  const auto& dense = one.halvings < other.halvings ? one : other;
  const auto& sparse = one.halvings < other.halvings ? other : one;
  const bool alike = dense.halvings == sparse.halvings;
  const auto thin = alike ? std::vector<std::uint32_t>{} : thinned(dense, sparse.halvings);
  const auto& prints = alike ? dense.prints : thin;
  return {.smaller = static_cast<std::uint32_t>(std::min(prints.size(), sparse.prints.size())),
          .larger = static_cast<std::uint32_t>(std::max(prints.size(), sparse.prints.size())),
          .shared = count_shared(prints, sparse.prints),
          .sentences = count_shared(one.sentences, other.sentences),
          .title_cosine = cosine(one.title_words, other.title_words),
          .has_titles = !one.title_words.empty() && !other.title_words.empty(),
          .lead_cosine = cosine(one.lead, other.lead),
          .other_subject = one.subject != 0 && other.subject != 0 &&
                           !speaks_of(other, one.subject) && !speaks_of(one, other.subject),
          .other_numbers = have_others(one.title_numbers, other.title_numbers),
          .same_text = one.text != 0 && one.text == other.text};
}

}  // namespace news::story
