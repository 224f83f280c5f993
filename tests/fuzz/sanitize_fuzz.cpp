// Nothing can drive a terminal.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/sanitize.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto lines : {news::text::Lines::keep, news::text::Lines::join}) {
    const auto safe = news::text::sanitized(text, lines);
    for (std::size_t i = 0; i < safe.size(); ++i) {
      const auto byte = static_cast<unsigned char>(safe[i]);
      const bool line_part = lines == news::text::Lines::keep && (byte == '\n' || byte == '\t');
      news::fuzz::require((byte >= 0x20 && byte != 0x7f) || line_part, "no C0 control is left");
      const bool c1 =
          byte == 0xc2 && i + 1 < safe.size() && static_cast<unsigned char>(safe[i + 1]) < 0xa0;
      news::fuzz::require(!c1, "no C1 control is left");
    }
    news::fuzz::require(news::text::sanitized(safe, lines) == safe, "safe text stays as it is");
  }
  return 0;
}
