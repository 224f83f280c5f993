#include "common/text/sentences.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/abbreviations.hpp"

namespace news::text {
namespace {

constexpr std::size_t longest_short = 16;  // bytes; no abbreviation is longer

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// The first byte of the stops beyond ASCII, and of much else.
bool may_begin_stop(char c) {
  return c == '\xE2' || c == '\xE3' || c == '\xEF' || c == '\xE0' || c == '\xD8' || c == '\xDB';
}
bool is_plain(char c) {
  return !is_space(c) && c != '.' && c != '!' && c != '?' && !may_begin_stop(c);
}

bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

constexpr auto closing_quotes =
    std::to_array<std::string_view>({"\"", "'", ")", "]", "}", "\u201D", "\u2019", "\u00BB",
                                     "\u300D", "\u300F", "\uFF09", "\u203A"});
/// Where a blank must follow, the marks that open in other languages close in German.
constexpr auto closing_quotes_before_blank = std::to_array<std::string_view>(
    {"\"", "'", ")", "]", "}", "\u201D", "\u2019", "\u00BB", "\u300D", "\u300F", "\uFF09", "\u203A",
     "\u201C", "\u2018", "\u00AB", "\u2039"});
constexpr auto opening_quotes =
    std::to_array<std::string_view>({"\"", "'", "(", "[", "{", "\u201C", "\u2018", "\u00AB",
                                     "\u201E", "\u00BB", "\u201A", "\u203A", "\u2039"});

/// The offset behind the run of such quotes and brackets at `at`.
template <std::size_t n>
std::size_t after(const std::array<std::string_view, n>& quotes, std::string_view text,
                  std::size_t at) {
  while (true) {
    const auto rest = text.substr(at);
    const auto quote = std::find_if(quotes.begin(), quotes.end(), [rest](std::string_view each) {
      return rest.starts_with(each);
    });
    if (quote == quotes.end()) return at;
    at += quote->size();
  }
}

/// Bytes of the mark at `at` that ends sentences whatever follows, of Chinese and Japanese, Hindi,
/// Arabic and Urdu; or 0.
std::size_t wide_stop_length(std::string_view text, std::size_t at) {
  for (const std::string_view stop :
       {"\u3002", "\uFF01", "\uFF1F", "\uFF61", "\u0964", "\u061F", "\u06D4"})
    if (text.substr(at).starts_with(stop)) return stop.size();
  return 0;
}

/// True where the text ends in a character that is part of a word.
bool hangs_on(std::string_view text) {
  const char last = text.back();
  if (is_digit(last) || last == '-') return true;
  if (static_cast<unsigned char>(last) < 0x80) return false;
  const auto ends_in = [text](std::string_view lead, std::size_t length) {
    return text.size() >= length && text.substr(text.size() - length).starts_with(lead);
  };
  return !ends_in("\xC2", 2) && !ends_in("\xE2\x80", 3);  // but for signs, quotes and dashes
}

/// The run of letters and dots that ends at `stop`; empty where it is longer than abbreviations
/// are.
std::string_view word_before(std::string_view text, std::size_t stop) {
  auto start = stop;
  while (start > 0 && stop - start <= longest_short &&
         (is_letter(text[start - 1]) || text[start - 1] == '.'))
    --start;
  if (stop - start > longest_short) return {};
  // What hangs on a letter, digit or hyphen before it is no abbreviation: the "ve" of "naïve".
  if (start > 0 && hangs_on(text.substr(0, start))) return {};
  return text.substr(start, stop - start);
}

/// The letters at `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && end - at < longest_short && is_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

/// "1" to "99", by itself, right before `stop`.
bool is_ordinal(std::string_view text, std::size_t stop) {
  auto start = stop;
  while (start > 0 && stop - start < 3 && is_digit(text[start - 1])) --start;
  const auto digits = stop - start;
  return (digits == 1 || digits == 2) && (start == 0 || is_space(text[start - 1]));
}

/// Whether the full stop at `stop` ends a sentence that is followed by the text at `next`.
bool full_stop_ends(std::string_view text, std::size_t stop, std::size_t next) {
  const auto following = word_at(text, next);
  if (is_ordinal(text, stop)) return !follows_ordinals(following);
  const auto word = word_before(text, stop);
  switch (stop_after(word)) {
    case StopAfter::never:
      return false;
    case StopAfter::before_number:
      return next >= text.size() || !is_digit(text[next]);
    case StopAfter::unless_opener:
      return opens_sentences(following, word.size() == 1);
    case StopAfter::sentence:
      break;
  }
  return true;
}

/// The offset behind the "\u00BB" that French puts after a blank, or `at`.
std::size_t after_distant_quote(std::string_view text, std::size_t at) {
  for (const std::string_view quote : {" \u00BB", "\u00A0\u00BB", "\u202F\u00BB"}) {
    const auto end = at + quote.size();
    const bool closes = text.substr(at).starts_with(quote);
    if (closes && (end == text.size() || is_space(text[end]))) return end;
  }
  return at;
}

/// True where a line begins as items of lists do: with a bullet, or a dash and a blank.
bool is_item(std::string_view line) {
  for (const std::string_view bullet : {"\u2022", "\u25CF", "\u25AA", "- ", "* ", "\u2013 "})
    if (line.starts_with(bullet)) return true;
  return false;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_{text} {}

  std::vector<Sentence> split() && {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_space(c))
        see_space();
      else if (c == '.' || c == '!' || c == '?')
        see_stop(1);
      else if (may_begin_stop(c))
        see_wide();
      else
        see_run();
    }
    close(text_.size());
    return std::move(sentences_);
  }

 private:
  void see_characters(std::size_t bytes) {
    if (!in_word_) ++words_;
    in_word_ = true;
    if (!open_) start_ = at_;
    open_ = true;
    at_ += bytes;
  }

  void see_run() {
    auto end = at_ + 1;
    while (end < text_.size() && is_plain(text_[end])) ++end;
    see_characters(end - at_);
  }

  void see_space() {
    const auto space = at_;
    std::size_t newlines = 0;
    while (at_ < text_.size() && is_space(text_[at_])) newlines += text_[at_++] == '\n';
    in_word_ = false;
    const bool item = newlines == 1 && text_[at_ - 1] == '\n' && is_item(text_.substr(at_));
    if (newlines > 1 || item) close(space);
  }

  void see_stop(std::size_t length) {
    const auto stop = at_;
    const bool is_full_stop = text_[at_] == '.';
    see_characters(length);
    at_ = after_distant_quote(text_, after(closing_quotes_before_blank, text_, at_));
    if (at_ < text_.size() && !is_space(text_[at_])) return;
    if (is_full_stop && words_ == 1 && is_ordinal(text_, stop)) return;  // "5." numbers an item
    const auto end = at_;
    auto next = end;
    while (next < text_.size() && is_space(text_[next])) ++next;
    const auto opening = after(opening_quotes, text_, next);
    const bool goes_on = opening < text_.size() && is_lower(text_[opening]);
    if (!goes_on && (!is_full_stop || full_stop_ends(text_, stop, opening))) close(end);
  }

  void see_wide() {
    if (text_.substr(at_).starts_with("\u2026")) return see_stop(3);
    const auto stop = wide_stop_length(text_, at_);
    if (stop == 0) return see_characters(1);
    see_characters(stop);
    at_ = after(closing_quotes, text_, at_);
    close(at_);
  }

  void close(std::size_t end) {
    if (!open_) return;
    while (end > start_ && is_space(text_[end - 1])) --end;
    sentences_.push_back({start_, end, words_});
    open_ = in_word_ = false;
    words_ = 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::size_t words_ = 0;
  bool open_ = false;
  bool in_word_ = false;
  std::vector<Sentence> sentences_{};
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text) { return Splitter{text}.split(); }

}  // namespace news::text
