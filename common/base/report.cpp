#include "common/base/report.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <string>

#include <unistd.h>

namespace news {
namespace {

constexpr std::array faults{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

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

#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
void on_fault(void (*handler)(int)) {
  static std::array<char, 1u << 16> room;  // a stack that overflowed cannot be used
  stack_t stack{};
  stack.ss_sp = room.data();
  stack.ss_size = room.size();
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
  for (const int fault : faults) ::sigaction(fault, &action, nullptr);
}
#else
void on_fault(void (*)(int)) {}
#endif

/// Nothing here may allocate: memory may be what is broken.
void end_by_fault(std::string_view program, int signal) {
  const std::array<char, 2> number{static_cast<char>('0' + signal / 10),
                                   static_cast<char>('0' + signal % 10)};
  for (const std::string_view part :
       {program, std::string_view{": cannot go on after signal "},
        std::string_view{number.data(), number.size()},
        std::string_view{
            "; a damaged index can cause it\n  hint: check the index: indexer --check\n"}})
    if (::write(STDERR_FILENO, part.data(), part.size()) < 0) break;
  ::_exit(static_cast<int>(ExitCode::error));
}

void leave_faults() {
  for (const int fault : faults) std::signal(fault, SIG_DFL);
}

}  // namespace news
