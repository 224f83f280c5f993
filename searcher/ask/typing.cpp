#include "searcher/ask/typing.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

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
  char32_t quote = 0;      ///< 0: none.
  std::size_t from = 0;    ///< The byte of the quotation mark.
  std::size_t inside = 0;  ///< The byte behind it.
  std::size_t brackets = 0;
};

Open open_at_end(std::string_view text) {
  Open open;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = at;
    const auto [code_point, length, valid] = text::decode(text, at);
    at += length;
    if (open.quote != 0) {
      if (code_point == U'\\') at += text::decode(text, at).length;
      if (query::closes(open.quote, code_point)) open.quote = 0;
    } else if (query::is_quote(code_point)) {
      open.quote = code_point;
      open.from = from;
      open.inside = at;
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

/// What stands before the field of the last word, and the field; nothing where no beginning can
/// stand behind them.
struct Before {
  std::string_view left{};
  std::string_view field{};  ///< With its colon.
};

bool ends_with_not(std::string_view left) {
  left = without_last_blanks(left);
  return left == "NOT" || left.ends_with(" NOT") || left.ends_with("(NOT");
}

std::optional<Before> before_a_word(std::string_view left) {
  const auto field = field_before(left);
  if (!field.empty() && !has_words(field)) return std::nullopt;
  left.remove_suffix(field.size());
  if (!left.empty() && left.back() != ' ' && left.back() != '(') return std::nullopt;
  // What is left out would leave out too much.
  if (ends_with_not(left)) return std::nullopt;
  return Before{left, field};
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = text::decode(text, at);
    if (query::is_letter(decoded.code_point)) return true;
    at += decoded.length;
  }
  return false;
}

/// A quotation that is open: the words in it up to the last one are a phrase already.
std::optional<std::string> phrase_begun(std::string_view typed, const Open& open, Tail tail) {
  const auto before = before_a_word(typed.substr(0, open.from));
  const auto phrase = typed.substr(open.inside, tail.start - open.inside);
  if (!before || phrase.find_first_of("\\\"") != phrase.npos) return std::nullopt;
  const auto& [left, field] = *before;
  const auto word = typed.substr(tail.start);
  if (!has_letters(phrase))
    return without_last_blanks(phrase).empty()
               ? std::optional{fmt::format("{}{}{}*", left, field, word)}
               : std::nullopt;
  return fmt::format("{0}({1}\"{2}\" PRE/1 {1}{3}*)", left, field, without_last_blanks(phrase),
                     word);
}

/// Puts an unfinished word in the place of the last pattern that is this one. True where it was
/// there.
bool unfinish(query::Query& query, std::string_view pattern) {
  const auto* found = std::get_if<query::Wildcard>(&query.node);
  if (found != nullptr && found->pattern == pattern) {
    const auto word = pattern.substr(0, pattern.size() - 1);
    query = {query::Word{
        .text = std::string{word}, .field = found->field, .exact = false, .unfinished = true}};
    return true;
  }
  const auto in_one_of = [pattern](auto& node) {
    if constexpr (requires { node.parts; })
      return std::any_of(node.parts.rbegin(), node.parts.rend(),
                         [pattern](query::Query& part) { return unfinish(part, pattern); });
    else
      return false;
  };
  return std::visit(in_one_of, query.node);
}

}  // namespace

std::optional<std::string> as_beginning(std::string_view typed) {
  const auto tail = tail_of(typed);
  if (tail.letters < least_letters) return std::nullopt;
  if (const auto open = open_at_end(typed); open.quote != 0) return phrase_begun(typed, open, tail);
  const auto word = typed.substr(tail.start);
  if (std::ranges::find(operators, word) != operators.end()) return std::nullopt;
  const auto before = before_a_word(typed.substr(0, tail.start));
  if (!before) return std::nullopt;
  return fmt::format("{}*", typed);
}

query::Query with_unfinished(query::Query beginning, std::string_view typed) {
  (void)unfinish(beginning, fmt::format("{}*", typed.substr(tail_of(typed).start)));
  return beginning;
}

std::optional<std::string> without_short_end(std::string_view typed) {
  const auto open = open_at_end(typed);
  const auto tail = tail_of(typed);
  if (open.quote == 0 || tail.letters == 0 || tail.letters >= least_letters) return std::nullopt;
  const auto phrase = without_last_blanks(typed.substr(0, tail.start));
  if (tail.start <= open.inside || phrase.size() == tail.start) return std::nullopt;
  if (phrase.size() <= open.inside) return std::nullopt;
  return std::string{phrase};
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
