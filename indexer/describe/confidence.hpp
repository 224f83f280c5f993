#pragma once

#include <string_view>

#include "common/schema/fact.hpp"

namespace news::describe {

/// How far a source of a fact is to be believed. The figures behind it are in docs/evaluation.md;
/// what was never measured is a guess.
[[nodiscard]] schema::Confidence confidence_in(schema::Fact fact, std::string_view source);

}  // namespace news::describe
