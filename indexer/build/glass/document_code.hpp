#pragma once

#include <cstdint>
#include <string>

#include "indexer/build/glass/document.hpp"

namespace news::build::glass {

/// The sum of the wdf.
[[nodiscard]] std::uint32_t length_of(const Document& document);

/// Appends the terms as the termlist table holds them; nothing where there are none.
void append_term_list(std::string& out, const Document& document);

/// Appends the slots that have a value, as the termlist table holds them.
void append_slots(std::string& out, const Document& document);

}  // namespace news::build::glass
