#include "searcher/tui/meant.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace news::tui {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What it means in the query language differs; none of it is a word that was looked for.
bool is_operator(std::string_view word) {
  constexpr std::array<std::string_view, 8> operators{"AND",  "OR",  "NOT", "NEAR",
                                                      "SAME", "ADJ", "PRE", "XOR"};
  return std::ranges::find(operators, word) != operators.end();
}

/// The words with OR between them; empty where there are not two, or it is not words alone.
std::string any_of(std::string_view text) {
  std::string any;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!std::ranges::all_of(word, is_plain) || is_operator(word)) return {};
    if (words++ > 0) any += " OR ";
    any += word;
  }
  return words > 1 ? any : std::string{};
}

}  // namespace

Meant meant(const State& state) {
  const auto& page = state.page;
  if (!page.suggestion.empty()) return {page.suggestion, false};
  if (!state.any_by_or || state.shown == 0 || page.matches > 0) return {};
  return {any_of(state.query.text), true};
}

}  // namespace news::tui
