#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::read {

/// What stands above a text: "key: value" (YAML, between lines of ---) or "key = value" (TOML,
/// between lines of +++).
struct FrontMatter {
  /// Keys as written, each with its values in order: one for a scalar, any number for a list.
  std::vector<std::pair<std::string, std::vector<std::string>>> entries{};
  std::size_t end = 0;  ///< Where the text goes on; 0 where there is no front matter.
  bool closed = true;   ///< False where the closing line is missing; then nothing was read.
};

/// Scalars, quoted or not, and lists of them: [a, "b"] or lines of "- a". What is nested deeper is
/// passed by. Source: Jekyll's and Hugo's manuals; a small part of YAML 1.2 and TOML 1.0.
[[nodiscard]] FrontMatter front_matter_of(std::string_view text);

}  // namespace news::read
