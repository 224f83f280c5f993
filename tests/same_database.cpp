// Whether two Xapian databases hold the same, by all that Xapian's interface tells of them:
//   same_database ONE OTHER [any-bounds]
// ONE and OTHER: an index of ours (its published generation is taken) or a glass database. Exit
// status: 0 the same, 1 differences (the first ten are printed), 2 an error.
#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include "common/index/generation.hpp"
#include "tests/support/same_database.hpp"

namespace {

using namespace news;

Xapian::Database opened(const std::string& path) {
  const auto generation = index::current_generation(path);
  return Xapian::Database{generation ? generation->string() : path, Xapian::DB_BACKEND_GLASS};
}

int compare(const std::string& one, const std::string& other, tests::Bounds bounds) {
  const auto found = tests::differences(opened(one), opened(other), bounds);
  for (const auto& difference : found) fmt::print("{}\n", difference);
  if (found.empty()) fmt::print("the same\n");
  return found.empty() ? 0 : 1;
}

}  // namespace

int main(int count, char* arguments[]) try {
  if (count < 3 || count > 4 || (count == 4 && std::string{arguments[3]} != "any-bounds")) {
    fmt::print(stderr, "usage: same_database ONE OTHER [any-bounds]\n");
    return 2;
  }
  return compare(arguments[1], arguments[2],
                 count == 4 ? tests::Bounds::any : tests::Bounds::tight);
} catch (const Xapian::Error& failure) {
  fmt::print(stderr, "same_database: {}\n", failure.get_description());
  return 2;
} catch (const std::exception& failure) {
  fmt::print(stderr, "same_database: {}\n", failure.what());
  return 2;
}
