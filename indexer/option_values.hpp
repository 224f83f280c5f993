#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "common/base/result.hpp"

namespace news {

/// "16M" -> bytes. K, M and G are powers of 1024, in either case.
[[nodiscard]] Result<std::size_t> read_size(std::string_view option, std::string_view value);

/// A whole number from `least` to `most`.
[[nodiscard]] Result<std::uint64_t> read_number(std::string_view option, std::string_view value,
                                                std::uint64_t least, std::uint64_t most);

/// One of a few words. Gives its place in `words`.
[[nodiscard]] Result<std::size_t> read_word(std::string_view option, std::string_view value,
                                            std::initializer_list<std::string_view> words);

/// "title=headline" -> our field's name and the record's key.
[[nodiscard]] Result<std::pair<std::string, std::string>> read_mapping(std::string_view value);

}  // namespace news
