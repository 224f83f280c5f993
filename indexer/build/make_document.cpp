#include "indexer/build/make_document.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace news::build {
namespace {

/// Limits of glass: terms with zero bytes counted twice, and document data after compression
/// (about 110 MB; half of it leaves room for what does not compress).
constexpr std::size_t longest_term_bytes = 245;
constexpr std::size_t largest_data_bytes = 64u << 20;

bool fits(std::string_view term) {
  const auto zeros = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
  return !term.empty() && term.size() + zeros <= longest_term_bytes;
}

}  // namespace

std::optional<std::string> refusal_of(const Analysed& analysed) {
  if (analysed.data.size() > largest_data_bytes)
    return fmt::format("{} bytes of text; an article may have {}", analysed.data.size(),
                       largest_data_bytes);
  for (const auto& word : analysed.words)
    if (!fits(word.term)) return fmt::format("a word of {} bytes", word.term.size());
  for (const auto& term : analysed.boolean_terms)
    if (!fits(term)) return fmt::format("a value of {} bytes", term.size());
  return std::nullopt;
}

Xapian::Document make_document(const Analysed& analysed) {
  Xapian::Document document;
  for (const auto& word : analysed.words) {
    if (word.positions.empty()) {
      document.add_term(word.term, word.wdf);
      continue;
    }
    // The first position carries the whole frequency: a headline's word counts twice at one place.
    Xapian::termcount wdf = word.wdf;
    for (const auto position : word.positions) {
      document.add_posting(word.term, position, wdf);
      wdf = 0;
    }
  }
  for (const auto& term : analysed.boolean_terms) document.add_boolean_term(term);
  for (const auto& [slot, value] : analysed.values) document.add_value(slot, value);
  document.set_data(analysed.data);
  return document;
}

}  // namespace news::build
