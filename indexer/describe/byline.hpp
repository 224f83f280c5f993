#pragma once

#include <string_view>

#include "indexer/clean/clean.hpp"
#include "indexer/describe/described.hpp"

namespace news::describe {

/// Who wrote it, by "record" or "byline": the record's names, else those of a byline in the text,
/// without "By", what they are ("Staff Writer", an agency), where they were ("in London") and white
/// space settled. Names that say nobody ("Staff", "Uncredited", "Admin") are dropped. Of a record's
/// "Reporting by A; Editing by B" A is the byline; in a text that is a credit and stays there.
[[nodiscard]] DescribedText find_byline(std::string_view record, const clean::Cleaned& cleaned);

/// The names of a line that is a byline and nothing else: "Por Ana Núñez", "Von Jürgen Groß",
/// "By Ann Lee in Paris", "Ann LeeStaff Writer" (glued). Empty for any other line.
[[nodiscard]] std::string_view names_in_line(std::string_view line);

}  // namespace news::describe
