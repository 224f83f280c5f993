#include "tests/support/own_file.hpp"

namespace news::tests {

// In this file only: the path of the root would make every object one of its place.
std::string own_file(std::string_view name) {
  return std::string{NEWS_SOURCE_DIR "/"}.append(name);
}

}  // namespace news::tests
