#include "searcher/arguments.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "searcher/option_table.hpp"
#include "searcher/query/field_names.hpp"

namespace news::searcher {
namespace {

enum class Kind { word, option, option_and_next, unknown, unclear };

bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

bool takes_argument(const OptionSpec& option) { return !option.argument.empty(); }

Kind kind_of_long(std::string_view token) {
  const auto name = token.substr(2, token.find('=') - 2);
  const auto* option = option_named(name);
  if (option == nullptr) return Kind::unknown;
  const bool next = takes_argument(*option) && token.find('=') == token.npos;
  return next ? Kind::option_and_next : Kind::option;
}

/// "-n5", "-cq": flags, the last of which may take an argument, here or next.
Kind kind_of_short(std::string_view token) {
  for (std::size_t at = 1; at < token.size(); ++at) {
    const auto* option = option_lettered(token[at]);
    if (option == nullptr) return Kind::unknown;
    if (!takes_argument(*option)) continue;
    return at + 1 == token.size() ? Kind::option_and_next : Kind::option;
  }
  return Kind::option;
}

/// "-title:strike": no option looks like that.
bool names_field(std::string_view token) {
  const auto parts = query::field_parts(token.substr(1));
  return parts && query::field_name(parts->name);
}

/// "-price" after a word of the query. One letter is rather a mistyped option than a word.
Kind kind_after_word(std::string_view token) {
  const auto as_option = kind_of_short(token);
  if (names_field(token)) return Kind::word;
  if (as_option == Kind::unknown) return token.size() > 2 ? Kind::word : Kind::unknown;
  const bool all_letters = std::all_of(token.begin() + 1, token.end(), is_letter);
  return token.size() > 2 && all_letters ? Kind::unclear : as_option;
}

Kind kind_of(std::string_view token, bool after_word) {
  if (token.size() < 2 || token[0] != '-') return Kind::word;
  if (token[1] == '-') return kind_of_long(token);
  return after_word ? kind_after_word(token) : kind_of_short(token);
}

Error unknown(std::string_view token) {
  const auto name = token.substr(0, token.find('='));
  return {
      Error::Kind::bad_option, fmt::format("there is no option {}", name),
      token.starts_with("--")
          ? "searcher --help lists them; words that begin with '-' go after '--'"
          : fmt::format("to leave a word out, write it after '--': searcher -- WORD {}", token)};
}

Error unclear(std::string_view token) {
  return {
      Error::Kind::bad_option, fmt::format("{} could be an option or a word to leave out", token),
      fmt::format("a word: searcher -- WORD {0}; an option: write {0} before the query", token)};
}

}  // namespace

Result<Arguments> part(std::span<const std::string> typed) {
  Arguments parted;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const auto& token = typed[at];
    if (token == "--") {
      parted.words.insert(parted.words.end(), typed.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                          typed.end());
      break;
    }
    switch (kind_of(token, !parted.words.empty())) {
      case Kind::word:
        parted.words.push_back(token);
        break;
      case Kind::option_and_next:
        parted.options.push_back(token);
        if (at + 1 < typed.size()) parted.options.push_back(typed[++at]);
        break;
      case Kind::option:
        parted.options.push_back(token);
        break;
      case Kind::unknown:
        return unknown(token);
      case Kind::unclear:
        return unclear(token);
    }
  }
  return parted;
}

}  // namespace news::searcher
