#include "indexer/read/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <utility>

#include "common/text/utf8.hpp"

namespace news::read {
namespace {

constexpr std::string_view fallback = "windows-1252";
constexpr std::size_t pivot_units = 4096;

/// What pages that name the left charset are written in; the right one holds it.
/// Source: WHATWG Encoding, labels.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> supersets{
    {{"ISO-8859-1", "windows-1252"},
     {"US-ASCII", "windows-1252"},
     {"ISO-8859-9", "windows-1254"},
     {"TIS-620", "windows-874"},
     {"GB2312", "GB18030"},
     {"GBK", "GB18030"},
     {"EUC-KR", "windows-949"}}};

/// ESC $ calls the double-byte set of ISO-2022-JP and its kin, whose bytes are all ASCII.
constexpr std::string_view iso_2022_call = "\x1b$";

bool is_high(char c) { return (c & 0x80) != 0; }

bool is_ascii_letter(char c) { return 'a' <= (c | 0x20) && (c | 0x20) <= 'z'; }

UConverter* opened(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  auto* converter = ucnv_open(charset.c_str(), &status);
  return U_SUCCESS(status) ? converter : nullptr;
}

/// "latin1" -> "ISO-8859-1" -> "windows-1252". A name that ICU does not know stays.
std::string superset_of(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const char* mime = ucnv_getStandardName(charset.c_str(), "MIME", &status);
  const std::string name = U_SUCCESS(status) && mime ? mime : charset;
  const auto wider = std::find_if(supersets.begin(), supersets.end(),
                                  [&](const auto& row) { return row.first == name; });
  return wider != supersets.end() ? std::string{wider->second} : name;
}

/// Latin text in UTF-16: NUL in nearly every second byte and nowhere else.
std::string_view utf16_by_nuls(std::string_view head) {
  std::array<std::size_t, 2> nuls{};
  const std::size_t pairs = head.size() / 2;
  for (std::size_t i = 0; i < pairs * 2; ++i)
    if (head[i] == '\0') ++nuls[i % 2];
  const auto mostly = [pairs](std::size_t count) { return count * 10 >= pairs * 4; };
  if (pairs < 2) return {};
  if (nuls[0] == 0 && mostly(nuls[1])) return "UTF-16LE";
  if (nuls[1] == 0 && mostly(nuls[0])) return "UTF-16BE";
  return {};
}

/// Text in another charset seldom holds well-formed multi-byte UTF-8, damaged UTF-8 much of it.
bool mostly_utf8(std::string_view bytes) {
  std::size_t sound = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto next = text::decode(bytes, i);
    if (!next.valid) ++broken;
    if (next.valid && next.length > 1) ++sound;
    i += next.length;
  }
  return sound > broken;
}

/// The part to judge by: detection takes time, and a long start in ASCII says nothing.
std::string_view telling_part(std::string_view bytes) {
  constexpr std::size_t before_bytes = 16 * 1024;
  constexpr std::size_t whole_bytes = 64 * 1024;
  const auto first =
      static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_high) - bytes.begin());
  return bytes.substr(first > before_bytes ? first - before_bytes : 0, whole_bytes);
}

/// The words with bytes over 127, where these words are of another script than Latin: then ASCII
/// words are markup or names, and lead ICU's letter statistics astray. Else the text itself.
std::string telling_words(std::string_view text) {
  std::string words;
  std::size_t high = 0;
  std::size_t latin = 0;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find_first_of(" \t\r\n<>", start), text.size());
    const auto word = text.substr(start, end - start);
    start = end + 1;
    if (std::none_of(word.begin(), word.end(), is_high)) continue;
    high += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_high));
    latin += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_ascii_letter));
    words.append(word).append(" ");
  }
  return high > 2 * latin ? words : std::string{text};
}

std::optional<std::string> detected(std::string_view bytes) {
  constexpr int weak = 15;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&status),
                                                                            &ucsdet_close};
  if (U_FAILURE(status)) return std::nullopt;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const auto* best = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !best || ucsdet_getConfidence(best, &status) < weak) return std::nullopt;
  const char* name = ucsdet_getName(best, &status);
  if (U_FAILURE(status) || !name) return std::nullopt;
  return name;
}

}  // namespace

Marked marked_charset(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (head.starts_with(std::string_view{"\xFF\xFE\0\0", 4})) return {"UTF-32LE", 4};
  if (head.starts_with(std::string_view{"\0\0\xFE\xFF", 4})) return {"UTF-32BE", 4};
  if (head.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  if (head.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  return {utf16_by_nuls(head), 0};
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

bool knows_charset(const std::string& name) {
  UConverter* converter = name.empty() ? nullptr : opened(name);
  if (converter) ucnv_close(converter);
  return converter != nullptr;
}

std::string guessed_charset(std::string_view bytes) {
  const auto found = detected(telling_words(telling_part(bytes)));
  // A charset of two or four bytes a letter would have shown itself by its NULs; ICU detects two of
  // EBCDIC ("IBM420_rtl") that it cannot read.
  if (!found || found->starts_with("UTF-16") || found->starts_with("UTF-32") ||
      found->starts_with("IBM42"))
    return std::string{fallback};
  return superset_of(*found);
}

std::string to_utf8(std::string bytes) {
  const bool escapes = bytes.find(iso_2022_call) != std::string::npos &&
                       std::none_of(bytes.begin(), bytes.end(), is_high);
  if (!escapes && text::is_valid_utf8(bytes)) return bytes;
  if (!escapes && mostly_utf8(bytes)) return text::repaired(bytes);
  std::string decoded;
  Decoder{guessed_charset(bytes)}.decode(bytes, true, decoded);
  return decoded;
}

Decoder::Decoder(const std::string& charset)
    : from_{opened(superset_of(charset))}, to_{opened("UTF-8")}, pivot_(pivot_units) {
  if (!from_) from_.reset(opened(std::string{fallback}));
  if (!from_ || !to_) throw std::bad_alloc{};
  pivot_source_ = pivot_target_ = pivot_.data();
}

void Decoder::decode(std::string_view bytes, bool last, std::string& text) {
  std::array<char, 16 * 1024> utf8{};
  const char* source = bytes.empty() ? "" : bytes.data();  // ICU refuses a null pointer
  const char* const end = source + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = utf8.data();
    ucnv_convertEx(to_.get(), from_.get(), &target, utf8.data() + utf8.size(), &source, end,
                   pivot_.data(), &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(),
                   false, last, &status);
    text.append(utf8.data(), static_cast<std::size_t>(target - utf8.data()));
  }
}

void Decoder::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

}  // namespace news::read
