#include "searcher/ask/batch_lines.hpp"

#include <ostream>

#include "tests/support/catch.hpp"

using namespace news;
using ask::batch_lines;
using ask::BatchLine;

namespace news::ask {
std::ostream& operator<<(std::ostream& out, const BatchLine& line) {
  return out << line.number << ' ' << line.name << ": " << line.text;
}
}  // namespace news::ask

TEST_CASE("A batch has a query in every line that is not blank", "[ask][batch]") {
  const auto [text, lines] = GENERATE(table<std::string, std::vector<BatchLine>>({
      {"", {}},
      {"\n \t\n\r\n", {}},
      {"öl preis", {{1, "1", "öl preis"}}},
      {"öl\ngas\n", {{1, "1", "öl"}, {2, "2", "gas"}}},
      {"\n\nöl", {{3, "3", "öl"}}},
      {"Überflutung\tflood W/5 dam", {{1, "Überflutung", "flood W/5 dam"}}},
      {"\tflood", {{1, "1", "flood"}}},
      {"a\tb\tc", {{1, "a", "b\tc"}}},
      {"a\t\n", {{1, "a", ""}}},
      {"öl\r\ngas\r\n", {{1, "1", "öl"}, {2, "2", "gas"}}},
      {"\xEF\xBB\xBFöl", {{1, "1", "öl"}}},
      {std::string{"\0\n\xFF", 3}, {{1, "1", std::string(1, '\0')}, {2, "2", "\xFF"}}},
  }));
  CAPTURE(text);
  CHECK(batch_lines(text) == lines);
}
