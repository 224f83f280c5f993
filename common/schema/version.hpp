#pragma once

namespace news::schema {

/// The layout of an index. Raised whenever a change makes older indexes unreadable or wrong.
///   1  first
inline constexpr int version = 1;

/// The oldest layout that this searcher still reads.
inline constexpr int oldest_readable = 1;

}  // namespace news::schema
