#include "common/text/sanitize.hpp"

#include <cstddef>

#include "common/text/utf8.hpp"

namespace news::text {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_style = 0xFE0F;

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Newline and tab are judged elsewhere: here they are controls like any other.
bool is_unsafe(char32_t c) {
  if (c < 0x20 || is_between(c, 0x7F, 0x9F)) return true;
  if (c < 0x2000) return c == 0x34F || c == 0x61C || c == 0x180E;
  return is_between(c, 0x200B, 0x200F) || is_between(c, 0x2028, 0x202E) ||
         is_between(c, 0x2060, 0x206F) || c == 0xFEFF || is_between(c, 0xFFF9, 0xFFFB) ||
         is_between(c, 0xE0000, 0xE007F);
}

bool is_emoji(char32_t c) {
  return is_between(c, 0x1F000, 0x1FAFF) || is_between(c, 0x2190, 0x2BFF) || c == 0xA9 || c == 0xAE;
}

/// The joiner draws one emoji out of two; anywhere else it only hides.
class Joiner {
 public:
  /// Remembers what a joiner might follow; a style selector or skin tone belongs to its emoji.
  void after(char32_t c) {
    if (c != emoji_style) last_is_emoji_ = is_emoji(c);
  }
  [[nodiscard]] bool joins(std::string_view text, std::size_t next) const {
    return last_is_emoji_ && is_emoji(decode(text, next).code_point);
  }

 private:
  bool last_is_emoji_ = false;
};

void put_break(std::string& safe, char c, Lines lines) {
  if (lines == Lines::keep) {
    safe.push_back(c);
  } else if (!safe.empty() && safe.back() != ' ') {
    safe.push_back(' ');
  }
}

}  // namespace

std::string sanitized(std::string_view text, Lines lines) {
  std::string safe;
  safe.reserve(text.size());
  Joiner joiner;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto here = decode(text, offset);
    const auto c = here.code_point;
    const std::size_t next = offset + here.length;
    if (c == '\n' || c == '\t') {
      put_break(safe, static_cast<char>(c), lines);
    } else if (c == '\r' && next < text.size() && text[next] == '\n') {
      // Only the newline that follows is kept.
    } else if (is_unsafe(c) && !(c == zero_width_joiner && joiner.joins(text, next))) {
      append(safe, replacement_character);
    } else if (here.valid) {
      safe.append(text, offset, here.length);
    } else {
      append(safe, replacement_character);
    }
    joiner.after(c);
    offset = next;
  }
  if (lines == Lines::join && safe.ends_with(' ') && !text.ends_with(' ')) safe.pop_back();
  return safe;
}

}  // namespace news::text
