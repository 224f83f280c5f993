#include "indexer/clean/page/class_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/page/class_word_lists.hpp"

namespace news::clean {
namespace {

constexpr std::size_t longest_word_letters = 24;  // what is longer is none of ours

// Of one name only; they do not leave this file.
constexpr Hints embedding = 0x2000;
constexpr Hints weak_furniture = 0x4000;
constexpr Hints main_word = 0x8000;  // "article-main" is a body, "main-content" is the page

struct Words {
  const std::string_view* first = nullptr;
  const std::string_view* last = nullptr;
  Hints hints = 0;
};

template <std::size_t N>
constexpr Words words(const std::array<std::string_view, N>& list, Hints hints) {
  return {list.data(), list.data() + N, hints};
}

constexpr std::array<Words, 9> lists{
    words(article_words, hint::article_word),
    words(body_words, hint::body_word),
    words(furniture_words, hint::furniture),
    words(weak_furniture_words, weak_furniture),
    words(comment_words, hint::comments),
    words(small_print_words, hint::small_print),
    words(caption_words, hint::caption_word),
    words(byline_words, hint::small_print | hint::byline_word),
    words(embedding_words, embedding),
};

consteval bool all_sorted() {
  return std::all_of(lists.begin(), lists.end(),
                     [](const Words& list) { return std::is_sorted(list.first, list.last); });
}
static_assert(all_sorted());

Hints hints_of_word(std::string_view word) {
  if (word == "main") return main_word;
  for (const auto& list : lists)
    if (std::binary_search(list.first, list.last, word)) return list.hints;
  return 0;
}

/// "articlebody" is "article body", "relatedposts" begins like furniture.
Hints hints_of_glued(std::string_view word) {
  constexpr std::size_t shortest_part = 4;
  for (auto cut = shortest_part; cut + shortest_part <= word.size(); ++cut) {
    const auto both = hints_of_word(word.substr(0, cut)) | hints_of_word(word.substr(cut));
    if (both == (hint::article_word | hint::body_word)) return both | hint::body_name;
  }
  if (word.starts_with("comment") && word != "commentary") return hint::comments;
  const bool furnishes =
      std::any_of(furniture_starts.begin(), furniture_starts.end(),
                  [word](std::string_view start) { return word.starts_with(start); });
  return furnishes ? hint::furniture : Hints{0};
}

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Calls visit(word in small letters) for the words of one name until it gives false.
template <class Visit>
void each_word_of_name(std::string_view name, Visit&& visit) {
  std::array<char, longest_word_letters> word{};
  std::size_t length = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const char c = i < name.size() ? name[i] : '\0';
    const bool letter = is_capital(c) || is_small(c);
    const bool ends = !letter || (is_capital(c) && i > 0 && is_small(name[i - 1]));
    if (ends && length > 0) {
      if (!visit(std::string_view{word.data(), std::min(length, word.size())})) return;
      length = 0;
    }
    if (!letter) continue;
    if (length < word.size()) word[length] = static_cast<char>(c | 0x20);
    ++length;
  }
}

/// What follows such a word is what an element has, not what it is: "article-with-sidebar".
bool is_joining(std::string_view word) {
  return word == "has" || word == "with" || word == "no" || word == "without";
}

bool make_body_name(Hints before, Hints now) {
  const bool body = now & (hint::body_word | main_word);
  if (body && (before & hint::article_word)) return true;
  return (before & hint::body_word) && (now & (hint::body_word | hint::article_word));
}

/// One name of a list: "article__body--with-ads".
Hints hints_of_name(std::string_view name) {
  Hints hints = 0;
  Hints before = 0;
  each_word_of_name(name, [&](std::string_view word) {
    constexpr std::size_t shortest_glued = 8;
    if (is_joining(word)) return false;
    if (word == "name") return true;  // "field-name-body"
    auto now = hints_of_word(word);
    if (now == 0 && word.size() >= shortest_glued) now = hints_of_glued(word);
    if (make_body_name(before, now)) hints |= hint::body_name;
    hints |= now;
    before = now;
    return true;
  });
  // "comment-text-body" names no article's body.
  if (hints & (hint::furniture | hint::comments)) hints &= ~hint::body_name;
  return hints;
}

/// Some style sheets hide an element on small screens only: "d-none d-md-block".
bool is_shown_somewhere(std::string_view name) {
  for (const std::string_view start : {"d-sm-", "d-md-", "d-lg-", "d-xl-"})
    if (name.starts_with(start)) return true;
  return name.find(":block") != name.npos || name.find(":flex") != name.npos;
}

}  // namespace

Hints hints_of(std::string_view names) {
  Hints hints = 0;
  bool shown = false;
  for (std::size_t at = 0; at < names.size();) {
    const auto end = std::min(names.find_first_of(" \t\n\r\f", at), names.size());
    const auto name = names.substr(at, end - at);
    hints |= hints_of_name(name);
    if (std::find(hidden_names.begin(), hidden_names.end(), name) != hidden_names.end())
      hints |= hint::hidden_name;
    shown = shown || is_shown_somewhere(name);
    at = end + 1;
  }
  if ((hints & weak_furniture) && !(hints & embedding)) hints |= hint::furniture;
  const auto passing = embedding | weak_furniture | main_word | (shown ? hint::hidden_name : 0);
  return hints & ~passing;
}

}  // namespace news::clean
