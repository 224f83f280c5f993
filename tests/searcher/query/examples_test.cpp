// The tables of docs/query-language.md are run here, so that the manual cannot lie.
#include <fstream>
#include <string>
#include <vector>

#include "common/schema/fields.hpp"
#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/own_file.hpp"

using namespace news;
using namespace news::tests;

namespace {

std::vector<std::string> manual() {
  std::ifstream file{own_file("docs/query-language.md")};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

struct Row {
  std::string query{};
  std::string outcome{};
};

/// What stands between the next two backticks; `from` moves behind it.
std::string code(const std::string& line, std::size_t& from) {
  const auto open = line.find('`', from);
  const auto close = line.find('`', open + 1);
  if (open == std::string::npos || close == std::string::npos) return {};
  from = close + 1;
  return line.substr(open + 1, close - open - 1);
}

/// The rows of the table between <!-- name begin --> and <!-- name end -->.
std::vector<Row> rows(const std::string& name) {
  std::vector<Row> found;
  bool inside = false;
  for (const auto& line : manual()) {
    if (line == "<!-- " + name + " begin -->") inside = true;
    if (line == "<!-- " + name + " end -->") inside = false;
    std::size_t from = 0;
    Row row{code(line, from), code(line, from)};
    if (inside && line.starts_with("| `")) found.push_back(row);
  }
  return found;
}

}  // namespace

TEST_CASE("The manual's examples are read as it says", "[query][manual]") {
  const auto examples = rows("examples");
  CHECK(examples.size() >= 30);
  for (const auto& example : examples) CHECK(reading(example.query) == example.outcome);
}

TEST_CASE("The manual's bad queries are refused as it says", "[query][manual]") {
  const auto examples = rows("refused");
  CHECK(examples.size() >= 10);
  for (const auto& example : examples) {
    CAPTURE(example.query);
    const auto read = parsed(example.query);
    REQUIRE_FALSE(read);
    CHECK(read.error().what.ends_with(" " + example.outcome));
  }
}

TEST_CASE("The manual names every field", "[query][manual]") {
  const auto lines = manual();
  for (const auto& field : schema::fields) {
    CAPTURE(field.name);
    const auto row = "| `" + std::string{field.name} + "` |";
    bool named = false;
    for (const auto& line : lines) named |= line.starts_with(row);
    CHECK(named);
  }
}

TEST_CASE("Every field's own example is a query", "[query][manual]") {
  for (const auto& field : schema::fields) {
    CAPTURE(field.example);
    CHECK(parsed(field.example));
  }
}
