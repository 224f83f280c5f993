#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace news::build::glass {

/// How glass writes numbers and texts; see docs/glass-tables.md. Each appends to `out`.

/// Seven bits a byte, the lowest first, the high bit where more follow.
inline void append_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80) {
    out += static_cast<char>(number | 0x80);
    number >>= 7;
  }
  out += static_cast<char>(number);
}

/// Its length as a number, then the bytes.
inline void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out += text;
}

/// The low `bytes` bytes of a number, the highest first.
void append_big_endian(std::string& out, std::uint64_t number, int bytes);

/// A document number within a key: sorts as the number does.
void append_sortable(std::string& out, std::uint32_t number);

/// A text within a key: a zero byte gets 0xff behind it, so that keys sort as the texts do.
void append_sortable(std::string& out, std::string_view text);

/// Behind a text that something follows.
inline void end_sortable(std::string& out) { out += '\0'; }

}  // namespace news::build::glass
