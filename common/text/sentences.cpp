#include "common/text/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news::text {
namespace {

/// What stands before a full stop that never ends a sentence.
constexpr auto always_short = std::to_array<std::string_view>(
    {"adm",  "brig", "capt", "cmdr",   "col", "dr",   "e.g", "fr",   "gen", "gov",  "hon",
     "i.e",  "lt",   "maj",  "messrs", "mr",  "mrs",  "ms",  "mt",   "mx",  "ph.d", "pres",
     "prof", "rep",  "reps", "rev",    "sen", "sens", "sgt", "supt", "viz", "vs"});

/// These do not end one before a number.
constexpr auto short_before_number = std::to_array<std::string_view>(
    {"no",  "nos", "art", "fig", "p",   "pp",  "vol",  "sec", "ch",  "jan", "feb",
     "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});

/// These, initials and acronyms end one only where the next word is of the kind that opens
/// sentences.
constexpr auto often_short =
    std::to_array<std::string_view>({"approx", "ave", "bros", "co", "corp", "dept", "est", "etc",
                                     "inc", "jr", "ltd", "plc", "sr", "st"});

constexpr auto openers = std::to_array<std::string_view>(
    {"a",   "after", "all",   "also", "although", "an",  "and",     "as",   "at",    "both", "but",
     "by",  "for",   "from",  "he",   "her",      "his", "however", "i",    "if",    "in",   "it",
     "its", "last",  "most",  "no",   "on",       "one", "our",     "she",  "since", "some", "that",
     "the", "their", "there", "they", "this",     "we",  "what",    "when", "you"});

constexpr std::size_t longest_short = 16;  // bytes; no abbreviation is longer

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// The first byte of the stops beyond ASCII, and of much else.
bool may_begin_stop(char c) { return c == '\xE2' || c == '\xE3' || c == '\xEF'; }
bool is_plain(char c) {
  return !is_space(c) && c != '.' && c != '!' && c != '?' && !may_begin_stop(c);
}

bool is_letter(char c) { return is_upper(c) || is_lower(c); }

std::string lowered(std::string_view word) {
  std::string low{word};
  for (auto& c : low)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return low;
}

template <std::size_t n>
bool is_in(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr auto closing_quotes = std::to_array<std::string_view>(
    {"\"", "'", ")", "]", "}", "\u201D", "\u2019", "\u00BB", "\u300D", "\u300F", "\uFF09"});
constexpr auto opening_quotes = std::to_array<std::string_view>(
    {"\"", "'", "(", "[", "{", "\u201C", "\u2018", "\u00AB", "\u201E"});

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

/// Bytes of the mark at `at` that ends sentences of scripts without spaces, or 0.
std::size_t wide_stop_length(std::string_view text, std::size_t at) {
  for (const std::string_view stop : {"\u3002", "\uFF01", "\uFF1F"})
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

/// "U.S", "a.m", "J": letters parted by dots, two at most between them.
bool is_dotted(std::string_view word) {
  if (word.size() == 1) return is_upper(word[0]);
  if (word.find('.') == std::string_view::npos) return false;
  std::size_t run = 0;
  for (const char c : word) {
    run = c == '.' ? 0 : run + 1;
    if (run > 2) return false;
  }
  return true;
}

/// Whether the full stop at `stop` ends a sentence that is followed by the text at `next`.
bool full_stop_ends(std::string_view text, std::size_t stop, std::size_t next) {
  const auto word = word_before(text, stop);
  if (word.empty()) return true;
  const auto low = lowered(word);
  if (is_in(always_short, low)) return false;
  if (is_in(short_before_number, low) && next < text.size() && is_digit(text[next])) return false;
  if (!is_dotted(word) && !is_in(often_short, low)) return true;

  auto end = next;
  while (end < text.size() && end - next < longest_short && is_letter(text[end])) ++end;
  return is_in(openers, lowered(text.substr(next, end - next)));
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
    if (newlines > 1) close(space);
  }

  void see_stop(std::size_t length) {
    const auto stop = at_;
    const bool is_full_stop = text_[at_] == '.';
    see_characters(length);
    at_ = after(closing_quotes, text_, at_);
    if (at_ < text_.size() && !is_space(text_[at_])) return;
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
