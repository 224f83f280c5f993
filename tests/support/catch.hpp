#pragma once

// Catch2 2.13 on Debian 12, 3.x on newer systems: tests include this and never mind.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
