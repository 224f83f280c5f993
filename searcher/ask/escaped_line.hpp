#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace news::ask {

/// Adds any bytes so that they stay one field of one line: a backslash as `\\`, a control
/// character as `\x09`.
void add_escaped(std::string& line, std::string_view text);

/// The bytes as they were; nothing where a backslash begins nothing that is known.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text);

}  // namespace news::ask
