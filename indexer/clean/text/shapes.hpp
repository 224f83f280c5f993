#pragma once

#include <string_view>

namespace news::clean {

/// The rule by which a whole line (or glued piece) is furniture for its shape alone: "empty image",
/// "share bar", "counter", "separator", "address", "menu", "video box". Empty for everything else.
/// The rule is static.
[[nodiscard]] std::string_view furniture_shape(std::string_view line);

/// What a rule of furniture_shape looks for, in a few words.
[[nodiscard]] std::string_view reason_of_shape(std::string_view rule);

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

/// The credit by which a line is a photo caption: "Photo by Ana Núñez /AP", "(AP Photo/John
/// Smith)", "Photo: NASA", "Getty Images", "Ana Núñez/Reuters", "Courtesy Ana Núñez"; empty where
/// there is none.
[[nodiscard]] std::string_view credit_of_caption(std::string_view line);

/// "Ana Núñez/Bay Gazette" of "The dam on Friday. Ana Núñez/Bay Gazette": up to eight capitalised
/// words without a stop behind the last sentence of a line; empty where there are none.
[[nodiscard]] std::string_view names_behind_last_stop(std::string_view line);

/// The names of a byline without "By": "Ana Núñez" of "Ana Núñez, Staff Writer" and of
/// "Ana NúñezStaff Writer"; else empty.
[[nodiscard]] std::string_view names_before_role(std::string_view line);

/// Two to four capitalised words and nothing else: "Ana Núñez".
[[nodiscard]] bool is_names(std::string_view line);

/// A line that names a newspaper or the like: "USA TODAY", "The Bay Gazette".
[[nodiscard]] bool is_outlet(std::string_view line);

/// What says that a line is the headline of another story: a label ("More:"), or a lead-in with no
/// blank behind its colon ("Opening night:"); else empty.
[[nodiscard]] std::string_view label_of_related_line(std::string_view line);

/// How to reach or follow the author: names a way and has an address or a handle.
[[nodiscard]] bool is_contact_line(std::string_view line);

/// Who else worked on a report: "(Reporting by Ana Núñez; Editing by Jo Lee)", "Ana Núñez
/// contributed to this report."
[[nodiscard]] bool is_sign_off(std::string_view line);

}  // namespace news::clean
