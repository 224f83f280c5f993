#pragma once

#include <string>
#include <string_view>

namespace news::describe {

/// The language as ISO 639-1: "en-GB", "EN" and "English" are "en". Empty for what is no language
/// tag.
[[nodiscard]] std::string language_as_named(std::string_view name);

/// The language of a body of 200 bytes or more by its commonest small words: one of en, de, fr, es,
/// it, pt, nl, pl; empty when none clearly wins. Only the first 2,000 bytes are looked at.
[[nodiscard]] std::string_view guess_language(std::string_view body);

}  // namespace news::describe
