#pragma once

#include <string>

#include "searcher/render/style.hpp"
#include "searcher/results/pair.hpp"

namespace news::render {

/// Whether they are in one story, and what decides where their texts do not: "yes, as versions of
/// one report", "yes, but only through dam-2", "no".
[[nodiscard]] std::string together_in_words(const Pair& pair);

/// How far apart they are, and whether that is near enough: "20 hours apart, which fits".
[[nodiscard]] std::string dates_in_words(const Pair& pair);

/// For people: both articles, then a line for each thing that counts.
[[nodiscard]] std::string pair_text(const Pair& pair, const Style& style);

/// For programs: an object of type "pair"; see docs/output-formats.md.
[[nodiscard]] std::string pair_json(const Pair& pair);

}  // namespace news::render
