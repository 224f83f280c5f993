#include "common/schema/slots.hpp"

#include <cstddef>

namespace news::schema {
namespace {

constexpr std::size_t number_bytes = 8;
constexpr std::uint64_t sign_bit = std::uint64_t{1} << 63;

std::string big_endian(std::uint64_t number) {
  std::string bytes(number_bytes, '\0');
  for (std::size_t i = number_bytes; i-- > 0; number >>= 8)
    bytes[i] = static_cast<char>(static_cast<unsigned char>(number & 0xff));
  return bytes;
}

}  // namespace

std::string sortable(std::int64_t number) {
  return big_endian(static_cast<std::uint64_t>(number) ^ sign_bit);
}

std::int64_t from_sortable(std::string_view value) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < number_bytes; ++i)
    number = number << 8 | (i < value.size() ? static_cast<unsigned char>(value[i]) : 0u);
  return static_cast<std::int64_t>(number ^ sign_bit);
}

std::string order_value(const text::PartialDate& date, std::string_view id) {
  const auto rank =
      date ? static_cast<std::uint64_t>(date.last.time_since_epoch().count()) ^ sign_bit : 0;
  return big_endian(~rank).append(id);
}

std::string_view id_of(std::string_view order_value) {
  return order_value.size() < number_bytes ? std::string_view{} : order_value.substr(number_bytes);
}

}  // namespace news::schema
