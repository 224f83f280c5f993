#include "searcher/query/lenient.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/grammar.hpp"
#include "searcher/query/show.hpp"
#include "searcher/query/tokens.hpp"

namespace news::query {
namespace {

using Kind = Token::Kind;

/// Each costs a reading of the whole.
constexpr int most_repairs = 16;

struct Changes {
  std::vector<std::string> words{};     ///< What became words, as typed.
  std::vector<std::string> left_out{};  ///< Brackets, quotes and signs.
};

bool parts_words(char32_t character) {
  constexpr std::u32string_view signs = U":*?~@=<>$!()";
  return is_blank(character) || is_quote(character) ||
         signs.find(character) != std::u32string_view::npos;
}

/// Adds a piece without the signs that would make something else of it.
void add_word(std::vector<Token>& words, const Token& from, std::string_view piece) {
  std::size_t first = piece.size();
  std::size_t last = piece.size();
  for (std::size_t at = 0; at < piece.size();) {
    const auto here = text::decode(piece, at);
    const bool letter = is_letter(here.code_point);
    if (letter && first == piece.size()) first = at;
    at += here.length;
    if (letter) last = at;
  }
  if (first == piece.size()) return;
  Token word{.kind = Kind::plain, .begin = from.begin, .end = from.end};
  word.text = piece.substr(first, last - first);
  words.push_back(std::move(word));
}

/// The words of a text, cut where signs of the query language stand.
std::vector<Token> words_of(const Token& token) {
  std::vector<Token> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < token.text.size();) {
    const auto here = text::decode(token.text, at);
    if (parts_words(here.code_point)) {
      add_word(words, token, std::string_view{token.text}.substr(begin, at - begin));
      begin = at + here.length;
    }
    at += here.length;
  }
  add_word(words, token, std::string_view{token.text}.substr(begin));
  return words;
}

std::string typed(const Token& token, std::string_view query) {
  return quotable(query.substr(token.begin, token.end - token.begin));
}

bool overlaps(const Token& token, const Fault& fault) {
  return token.begin < std::max(fault.end, fault.begin + 1) && fault.begin < token.end;
}

/// Makes words of the tokens at a fault; false where all were words already.
bool repair(std::vector<Token>& tokens, const Fault& fault, std::string_view query,
            Changes& changes) {
  std::vector<Token> repaired;
  bool changed = false;
  for (auto& token : tokens) {
    const bool kept =
        token.kind == Kind::end || token.kind == Kind::plain || !overlaps(token, fault);
    if (kept) {
      token.glued = token.glued && !changed;
      repaired.push_back(std::move(token));
      continue;
    }
    changed = true;
    const bool text = token.kind == Kind::word || token.kind == Kind::quoted;
    const auto words = text ? words_of(token) : std::vector<Token>{};
    (words.empty() ? changes.left_out : changes.words).push_back(typed(token, query));
    repaired.insert(repaired.end(), words.begin(), words.end());
  }
  tokens = std::move(repaired);
  return changed;
}

std::string told(const Changes& changes, const Query& query) {
  std::vector<std::string> parts;
  if (!changes.words.empty())
    parts.push_back(fmt::format("read as plain words: {}", fmt::join(changes.words, " ")));
  if (!changes.left_out.empty())
    parts.push_back(fmt::format("left out: {}", fmt::join(changes.left_out, " ")));
  return fmt::format("not a query as typed; {}; so it is: {}", fmt::join(parts, "; "), show(query));
}

}  // namespace

std::variant<Parsed, Fault> read_leniently(std::string_view query, const ParseOptions& options) {
  Changes changes;
  auto cut = tokens_leniently(query, changes.left_out);
  std::optional<Fault> first;
  for (int repairs = 0;; ++repairs) {
    auto read = Grammar{cut, options}.read();
    if (auto* const parsed = std::get_if<Parsed>(&read)) {
      if (changes.words.empty() && changes.left_out.empty()) return read;
      parsed->notes.assign(1, told(changes, parsed->query));
      return read;
    }
    auto fault = std::get<Fault>(std::move(read));
    if (!first) first = fault;
    if (repairs == most_repairs) fault = {0, query.size(), {}, {}};
    if (repairs > most_repairs || !repair(cut, fault, query, changes)) return *first;
  }
}

}  // namespace news::query
