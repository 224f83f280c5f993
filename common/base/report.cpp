#include "common/base/report.hpp"

#include <cstdio>
#include <string>

namespace news {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0u;
}

/// How many bytes at `offset` would steer a terminal: C0 and DEL, C1 (as U+0080-009F or as a bare
/// byte), bidi controls, the line separators, tags. 0: none. text::sanitized is stricter, but this
/// room stands below it.
std::size_t steering_bytes(std::string_view text, std::size_t offset) {
  const unsigned first = byte_at(text, offset);
  const unsigned second = byte_at(text, offset + 1);
  const unsigned third = byte_at(text, offset + 2);
  if (first < 0x20 || first == 0x7F) return 1;
  if (first == 0xC2 && second >= 0x80 && second <= 0x9F) return 2;
  if (first == 0xD8 && second == 0x9C) return 2;
  if (first == 0xE2 && second == 0x80 && third >= 0x8B && third <= 0x8F) return 3;
  if (first == 0xE2 && second == 0x80 && third >= 0xA8 && third <= 0xAE) return 3;
  if (first == 0xE2 && second == 0x81 && third >= 0xA0 && third <= 0xAF) return 3;
  if (first == 0xEF && second == 0xBB && third == 0xBF) return 3;
  if (first == 0xF3 && second == 0xA0 && (third & 0xFE) == 0x80 && offset + 3 < text.size())
    return 4;
  return 0;
}

/// Length of the well-formed character at `offset`; 0 where there is none.
std::size_t character_bytes(std::string_view text, std::size_t offset) {
  const unsigned first = byte_at(text, offset);
  const unsigned second = byte_at(text, offset + 1);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90)) return 0;  // overlong
  if (first == 0xED && second > 0x9F) return 0;                                        // surrogate
  if (first == 0xF4 && second > 0x8F) return 0;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte_at(text, offset + i) & 0xC0) != 0x80) return 0;
  return length;
}

/// Appends text that cannot steer a terminal, and a newline. Inner newlines stay or become spaces.
void put_safe(std::string& out, std::string_view text, bool keep_newlines) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (text[offset] == '\n' || text[offset] == '\t') {
      out += text[offset] == '\n' && keep_newlines ? '\n' : ' ';
      ++offset;
    } else if (const auto steering = steering_bytes(text, offset); steering > 0) {
      out += replacement;
      offset += steering;
    } else if (const auto whole = character_bytes(text, offset); whole > 0) {
      out.append(text, offset, whole);
      offset += whole;
    } else {
      out += replacement;
      ++offset;
    }
  }
  while (out.ends_with('\n')) out.pop_back();
  out += '\n';
}

/// A closed or full stderr is no reason to fail: there is nowhere left to say so.
void put_on_stderr(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

ExitCode report(std::string_view program, const Error& error) {
  std::string lines = fmt::format("{}: ", program);
  put_safe(lines, error.what, true);
  if (!error.hint.empty()) {
    lines += "  hint: ";
    put_safe(lines, error.hint, true);
  }
  put_on_stderr(lines);
  return ExitCode::error;
}

void note(std::string_view program, std::string_view text) {
  std::string line = fmt::format("{}: ", program);
  put_safe(line, text, false);
  put_on_stderr(line);
}

}  // namespace news
