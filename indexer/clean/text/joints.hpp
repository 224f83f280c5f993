#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace news::clean {

/// A place inside a line where two texts were glued together without a blank between them.
struct GluedAt {
  enum class Kind : std::uint8_t {
    stop,     ///< "autocracy.Sign", "goal.”The", "down.“We": a sentence ends here.
    word,     ///< "newsThe", "2025The": a capital inside a word; may be a brand (BeReal).
    bracket,  ///< "goal”The", "(AP)The".
  };
  std::size_t offset = 0;  ///< Where the second text begins.
  Kind kind = Kind::stop;
};

/// All glued places of the range, rising. Dotted abbreviations (U.S.), addresses
/// (example.com, a@b.org) and initials are not glue.
[[nodiscard]] std::vector<GluedAt> glued_places(std::string_view text, std::size_t start,
                                                std::size_t end);

}  // namespace news::clean
