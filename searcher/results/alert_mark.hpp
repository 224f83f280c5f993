#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news {

/// Why an alert shows an article.
enum class AlertKind : std::uint8_t {
  fresh,   ///< Of a story of which nothing was shown.
  copy,    ///< Another article of a story that was shown, or that is shown with it.
  changed  ///< Shown before, but headline or body are other now.
};

/// Each by its name, in the order of the enum.
inline constexpr std::array<std::string_view, 3> alert_kinds{"new", "copy", "changed"};

[[nodiscard]] constexpr std::string_view name_of(AlertKind kind) {
  return alert_kinds[static_cast<std::size_t>(kind)];
}

/// What an alert says of a hit.
struct AlertMark {
  AlertKind kind = AlertKind::fresh;
  bool again = false;  ///< A run that did not end may have shown it.

  friend bool operator==(const AlertMark&, const AlertMark&) = default;
};

}  // namespace news
