#pragma once

#include <string>
#include <string_view>

namespace news::tests {

/// The path of a file of this project, by its name from the root: "data/queries/examples.tsv".
[[nodiscard]] std::string own_file(std::string_view name);

}  // namespace news::tests
