// Any bytes are unpacked as a record or refused; what is unpacked can be packed and read again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/schema/record.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto record = news::schema::unpack(bytes);
  if (!record) return 0;
  const auto again = news::schema::unpack(news::schema::pack(*record));
  news::fuzz::require(again && *again == *record, "a record survives packing");
  return 0;
}
