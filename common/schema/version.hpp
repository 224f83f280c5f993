#pragma once

namespace news::schema {

/// The layout of an index. Raised whenever a change makes older indexes unreadable or wrong.
///   1  first
///   2  an article's raw text is kept once, with what of it is the body; words have positions under
///      their stems, marks, and a form of their own only where it differs
///   3  articles have sketches and are grouped into stories (what 2 has is as it was)
inline constexpr int version = 3;

/// The oldest layout that this searcher still reads.
inline constexpr int oldest_readable = 2;

}  // namespace news::schema
