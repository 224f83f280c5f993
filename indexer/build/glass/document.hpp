#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace news::build::glass {

struct Term {
  std::string_view name{};                     ///< 1 to 245 bytes; zero bytes count twice.
  std::uint32_t wdf = 0;                       ///< Within-document frequency.
  std::span<const std::uint32_t> positions{};  ///< Strictly rising; may be none.
};

/// What the tables are made of.
struct Document {
  std::string_view id{};          ///< Of one id the last document stays.
  std::span<const Term> terms{};  ///< Sorted by name, each once.
  /// Slot and value, slots rising. An empty value is none.
  std::span<const std::pair<std::uint32_t, std::string>> values{};
  std::string_view data{};
};

}  // namespace news::build::glass
