#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::index {

/// The file of a generation that holds size and checksum (XXH3, 64 bits) of its tables and of the
/// version file, a line each, and a checksum of these lines. It is there while nobody writes:
/// a run that changes tables in place takes it away before its first change and makes it anew at
/// its end; a run that was killed leaves a generation without it, until the next one ends.
inline constexpr const char* seal_name = "checksums";

/// What a seal holds of a file.
struct Sum {
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;
};

/// Reads the file to its end. Errors: io.
[[nodiscard]] Result<Sum> sum_of(const std::filesystem::path& file);

/// The line of a seal for the file of this name, with its newline.
[[nodiscard]] std::string seal_line(const std::string& name, const Sum& sum);

/// The last line, for all those before it.
[[nodiscard]] std::string last_seal_line(std::string_view lines);

/// What differs from when the generation was sealed, one line a finding; empty where nothing does.
/// Nothing where it cannot be told: there is no seal, or it was broken meanwhile: somebody writes.
[[nodiscard]] std::optional<std::vector<std::string>> compare_with_seal(
    const std::filesystem::path& generation);

/// How a generation is, by its seal.
enum class Seen : std::uint8_t { sound, damaged, untold };

/// The same in short, for a handler of signals: allocates nothing, and calls nothing that a handler
/// may not call.
///
/// generation: an open folder. file: where there is damage, the name of the first file that
/// differs, cut where it is longer.
[[nodiscard]] Seen compare_with_seal(int generation, std::array<char, 64>& file) noexcept;

}  // namespace news::index
