#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace news::fuzz {

/// The entries of a libFuzzer dictionary or of a kept corpus: one "entry" a line, with \\, \" and
/// \xNN in it; other lines are comments. Empty where the file cannot be read.
std::vector<std::string> read_entries(const std::string& path);

/// An entry as such a file holds it, with its quotation marks and without a newline.
std::string show_entry(std::string_view bytes);

/// An input put together at random: words of the dictionary, or a kept input changed a little.
/// @param words  Not empty.
/// @param kept   May be empty: then all is put together.
std::string random_input(const std::vector<std::string>& words,
                         const std::vector<std::string>& kept, std::mt19937_64& random);

}  // namespace news::fuzz
