#include "searcher/ask/typing.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/schema/fields.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/field_names.hpp"

namespace news::ask {
namespace {

constexpr std::size_t least_letters = 3;
constexpr std::array<std::string_view, 4> operators{"AND", "NOT", "SAME", "TO"};

/// Where the letters that end the text begin, and how many they are.
struct Tail {
  std::size_t start = 0;
  std::size_t letters = 0;
};

Tail tail_of(std::string_view text) {
  Tail tail{};
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length, valid] = text::decode(text, at);
    at += length;
    if (query::is_letter(code_point)) {
      ++tail.letters;
    } else {
      tail = {at, 0};
    }
  }
  return tail;
}

bool in_quotes(std::string_view text) {
  char32_t opened = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length, valid] = text::decode(text, at);
    at += length;
    if (!query::is_quote(code_point)) continue;
    if (opened == 0)
      opened = code_point;
    else if (query::closes(opened, code_point))
      opened = 0;
  }
  return opened != 0;
}

/// The field that is named right before the word, its colon included; empty where there is none.
std::string_view field_before(std::string_view left) {
  if (!left.ends_with(':')) return {};
  auto start = left.size() - 1;
  while (start > 0 && left[start - 1] != ' ' && left[start - 1] != '(') --start;
  return left.substr(start);
}

bool has_words(std::string_view field_and_colon) {
  const auto named = query::field_name(field_and_colon.substr(0, field_and_colon.size() - 1));
  return named && schema::spec(named->field).search == schema::Search::words;
}

}  // namespace

std::optional<std::string> as_beginning(std::string_view typed) {
  const auto tail = tail_of(typed);
  if (tail.letters < least_letters || in_quotes(typed)) return std::nullopt;
  const auto word = typed.substr(tail.start);
  if (std::ranges::find(operators, word) != operators.end()) return std::nullopt;
  auto left = typed.substr(0, tail.start);
  const auto field = field_before(left);
  if (!field.empty() && !has_words(field)) return std::nullopt;
  left.remove_suffix(field.size());
  if (!left.empty() && left.back() != ' ' && left.back() != '(') return std::nullopt;
  return fmt::format("{0}({1}{2} OR {1}{2}*)", left, field, word);
}

}  // namespace news::ask
