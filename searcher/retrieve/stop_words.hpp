#pragma once

#include <string_view>

namespace news::retrieve {

/// True for a word that says nothing in a language ("the" in en). form: folded; language: ISO
/// 639-1. A language without a list has no stop words.
[[nodiscard]] bool is_stop_word(std::string_view form, std::string_view language);

}  // namespace news::retrieve
