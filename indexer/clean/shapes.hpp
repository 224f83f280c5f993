#pragma once

#include <string_view>

namespace news::clean {

/// The rule by which a whole line (or glued piece) is furniture for its shape alone: "empty image",
/// "share bar", "counter", "separator", "address", "menu". Empty for everything else. The rule is
/// static.
[[nodiscard]] std::string_view furniture_shape(std::string_view line);

/// "Facebook Twitter WhatsApp Email", glued or not: two names of ways to share, or more, and
/// nothing else.
[[nodiscard]] bool is_share_bar(std::string_view line);

/// "4 min read", "1 views", "1.2K likes", "12 comments", "3 hours ago", "Reading time: 4 minutes".
[[nodiscard]] bool is_counter(std::string_view line);

/// A copyright notice: "Copyright 2025 The Associated Press.", "© 2025 dpa", "(c) AFP". It names a
/// year or an owner; "copyright" inside a sentence is no notice.
[[nodiscard]] bool is_copyright(std::string_view line);

/// "John Smith and Ana Núñez" of "By John Smith and Ana Núñez, Staff Writer"; empty when the line
/// is no byline: names are two to ten words, capitalised but for particles.
[[nodiscard]] std::string_view names_of_byline(std::string_view line);

/// "Financial Post" of "Source: Financial Post"; empty when the line is no source line.
[[nodiscard]] std::string_view name_of_source_line(std::string_view line);

/// A line that holds a date and nothing else: "Published Dec. 12, 2025 10:00 a.m. EST",
/// "2025-12-12", "Updated: 12 December 2025 | 4:05 pm". It must have a year of four digits.
[[nodiscard]] bool is_date_line(std::string_view line);

/// The date of "The Island Post | 27 October 2024" or "Joan Petrie | Jan. 9, 2026": what stands
/// behind a stroke or a dot when that is a date and no more than six words stand before it; else
/// empty.
[[nodiscard]] std::string_view date_behind_stroke(std::string_view line);

/// Whether a line is a photo caption by its credit: "... Photo by Ana Núñez /AP",
/// "... (AP Photo/John Smith)", "Photo: NASA", "... Getty Images".
[[nodiscard]] bool is_caption(std::string_view line);

}  // namespace news::clean
