#include "indexer/read/normal.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <limits>

#include "common/text/utf8.hpp"

namespace news::read {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr int longest_mark_run = 30;
constexpr char32_t combining_grapheme_joiner = 0x034F;

/// Below U+0300 every text is in NFC; its lead bytes are all below this one.
constexpr unsigned char first_lead_to_check = 0xCC;

bool to_check(char c) { return static_cast<unsigned char>(c) >= first_lead_to_check; }

bool is_mark(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)) != 0; }

/// Normalising sorts marks that follow one another, in quadratic time.
bool has_long_mark_run(std::string_view text) {
  int marks = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto next = to_check(text[i]) ? text::decode(text, i) : text::Decoded{.length = 1};
    marks = next.code_point != 0 && is_mark(next.code_point) ? marks + 1 : 0;
    if (marks > longest_mark_run) return true;
    i += next.length;
  }
  return false;
}

std::string stream_safe(std::string_view text) {
  std::string safe;
  int marks = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto next = text::decode(text, i);
    marks = is_mark(next.code_point) ? marks + 1 : 0;
    if (marks > longest_mark_run) {
      text::append(safe, combining_grapheme_joiner);
      marks = 1;
    }
    safe.append(text.substr(i, next.length));
    i += next.length;
  }
  return safe;
}

std::string composed(std::string text) {
  constexpr std::size_t longest_bytes = std::numeric_limits<std::int32_t>::max() / 4;
  if (text.size() > longest_bytes || std::none_of(text.begin(), text.end(), to_check)) return text;
  if (has_long_mark_run(text)) text = stream_safe(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const icu::StringPiece given{text.data(), static_cast<std::int32_t>(text.size())};
  if (nfc->isNormalizedUTF8(given, status)) return text;
  std::string composed;
  icu::StringByteSink<std::string> sink{&composed};
  status = U_ZERO_ERROR;
  nfc->normalizeUTF8(0, given, sink, nullptr, status);
  return U_SUCCESS(status) ? composed : text;
}

/// "\r\n" and a lone "\r" (old Macintosh) become "\n".
void settle_line_ends(std::string& text) {
  auto from = text.find('\r');
  if (from == std::string::npos) return;
  auto to = from;
  for (; from < text.size(); ++from) {
    if (text[from] != '\r') {
      text[to++] = text[from];
    } else if (from + 1 == text.size() || text[from + 1] != '\n') {
      text[to++] = '\n';
    }
  }
  text.resize(to);
}

}  // namespace

std::string settled(std::string text) {
  settle_line_ends(text);
  return composed(std::move(text));
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string one_line(std::string_view text) {
  std::string line;
  for (text = trimmed(text); !text.empty();) {
    const auto end = std::min(text.find_first_of(blanks), text.size());
    if (!line.empty()) line += ' ';
    line.append(text.substr(0, end));
    text = text.substr(end);
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  }
  return line;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto next = text::decode(text, i);
    const auto c = next.code_point;
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0xFEFF ||
                       c == 0x200B || c == 0x3000;
    if (!blank || !next.valid) return false;
    i += next.length;
  }
  return true;
}

}  // namespace news::read
