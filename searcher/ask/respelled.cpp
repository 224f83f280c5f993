#include "searcher/ask/respelled.hpp"

namespace news::ask {
namespace {

/// Bytes of words, or of the characters that the query language keeps in them.
bool is_part_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || c == '_' || c == '@';
}

/// Where the word stands by itself, from an offset on; npos: nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (auto at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at == 0 || !is_part_of_word(text[at - 1]);
    // "word:" is the name of a field.
    const bool ends = end == text.size() || (!is_part_of_word(text[end]) && text[end] != ':');
    if (begins && ends) return at;
  }
  return text.npos;
}

}  // namespace

std::string respelled(std::string_view text, std::span<const Correction> corrections) {
  std::string corrected;
  std::size_t done = 0;
  for (const auto& [typed, meant] : corrections) {
    if (typed.empty()) continue;
    const auto at = find_word(text, typed, done);
    if (at == text.npos) continue;
    corrected.append(text.substr(done, at - done)).append(meant);
    done = at + typed.size();
  }
  if (done == 0) return {};
  return corrected.append(text.substr(done));
}

}  // namespace news::ask
