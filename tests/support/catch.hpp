#pragma once

// Catch2 2.13 on Debian 12, 3.x on newer systems: tests include this, write for 3 and never mind.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {
/// The name that 3.x gave to Contains for strings.
inline auto ContainsSubstring(const std::string& part) { return Contains(part); }
}  // namespace Catch::Matchers
#endif
