#include "tests/fuzz/inputs.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace news::tests {

TEST_CASE("Any input is shown as a line of a corpus that is read back", "[fuzz]") {
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  const std::vector<std::string> inputs{"", "Zürich \"x\" \\xff", "\\", "a\nb", every};
  const TempDir folder;
  std::string lines = "# a comment\n";
  for (const auto& input : inputs) lines += fuzz::show_entry(input) + '\n';
  CHECK(fuzz::read_entries(folder.write("corpus.txt", lines)) == inputs);
}

TEST_CASE("A corpus that is not there holds nothing", "[fuzz]") {
  const TempDir folder;
  CHECK(fuzz::read_entries(folder / "none.txt").empty());
}

TEST_CASE("The same seed gives the same random inputs", "[fuzz]") {
  const std::vector<std::string> words{"å", " AND "};
  const std::vector<std::string> kept{"oil AND gas", "Öl"};
  std::mt19937_64 one{7};
  std::mt19937_64 other{7};
  for (int round = 0; round < 100; ++round)
    CHECK(fuzz::random_input(words, kept, one) == fuzz::random_input(words, kept, other));
}

}  // namespace news::tests
