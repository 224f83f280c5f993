#pragma once

#include <cstddef>
#include <string_view>

namespace news::analysis {

/// The end of a number with thousands separators that starts here ("1,000,000", narrow spaces
/// too; "1.000.000" with two groups at least, for one could be a fraction); `offset` where there is
/// none.
[[nodiscard]] std::size_t grouped_digits_end(std::string_view text, std::size_t offset);

/// True where the dot at `dot`, behind a digit, is a decimal point: a digit follows, and the number
/// holds no further dot ("26.03.1987", "192.168.0.1").
[[nodiscard]] bool is_decimal_point(std::string_view text, std::size_t dot);

}  // namespace news::analysis
