#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/date.hpp"

namespace news::schema {

/// A number of UTC seconds or words as a value that sorts like the number: 8 bytes, big-endian,
/// sign bit flipped.
[[nodiscard]] std::string sortable(std::int64_t number);
[[nodiscard]] std::int64_t from_sortable(std::string_view value);

/// The value of order_slot: byte order is newest first (by the date's last second), undated last,
/// then by id. 8 bytes of the complement of the date, then the id.
[[nodiscard]] std::string order_value(const text::PartialDate& date, std::string_view id);

/// The id in an order value.
[[nodiscard]] std::string_view id_of(std::string_view order_value);

}  // namespace news::schema
