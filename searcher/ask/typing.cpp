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

constexpr std::array<std::string_view, 3> joints{"AND", "OR", "NOT"};

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

/// What a text leaves open at its end.
struct Open {
  char32_t quote = 0;  ///< 0: none.
  std::size_t brackets = 0;
};

Open open_at_end(std::string_view text) {
  Open open;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length, valid] = text::decode(text, at);
    at += length;
    if (open.quote != 0) {
      if (code_point == U'\\') at += text::decode(text, at).length;
      if (query::closes(open.quote, code_point)) open.quote = 0;
    } else if (query::is_quote(code_point)) {
      open.quote = code_point;
    } else if (code_point == U'(') {
      ++open.brackets;
    } else if (code_point == U')' && open.brackets > 0) {
      --open.brackets;
    }
  }
  return open;
}

std::string_view without_last_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// The text without an operator, a bracket or a quotation mark that ends it and has nothing behind
/// it yet; the same text where there is none.
std::string_view without_dangling(std::string_view text) {
  const auto shown = without_last_blanks(text);
  const auto blank = shown.rfind(' ');
  const auto last = shown.substr(blank == shown.npos ? 0 : blank + 1);
  const auto open = open_at_end(shown);
  const auto left = shown.substr(0, shown.size() - last.size());
  if (open.quote == 0 && std::ranges::find(joints, last) != joints.end()) return left;
  if (open.quote == 0 && last.ends_with('(')) {
    const auto inner = last.find('(');
    return inner + 1 == last.size() ? left : shown.substr(0, shown.size() - 1);
  }
  if (open.quote == U'"' && open_at_end(shown.substr(0, shown.size() - 1)).quote == 0)
    return shown.substr(0, shown.size() - 1);
  return text;
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
  if (tail.letters < least_letters || open_at_end(typed).quote != 0) return std::nullopt;
  const auto word = typed.substr(tail.start);
  if (std::ranges::find(operators, word) != operators.end()) return std::nullopt;
  auto left = typed.substr(0, tail.start);
  const auto field = field_before(left);
  if (!field.empty() && !has_words(field)) return std::nullopt;
  left.remove_suffix(field.size());
  if (!left.empty() && left.back() != ' ' && left.back() != '(') return std::nullopt;
  return fmt::format("{0}({1}{2} OR {1}{2}*)", left, field, word);
}

std::string as_far_as_typed(std::string_view typed) {
  for (auto next = without_dangling(typed); next != typed; next = without_dangling(typed))
    typed = next;
  const auto open = open_at_end(typed);
  std::string closed{typed};
  if (open.quote != 0) closed += open.quote == U'"' ? "\"" : "\xE2\x80\x9D";
  return closed.append(open.brackets, ')');
}

}  // namespace news::ask
