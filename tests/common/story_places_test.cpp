#include <random>
#include <string>
#include <vector>

#include "common/schema/story_places.hpp"
#include "tests/support/catch.hpp"

using namespace news::schema;

namespace {

std::vector<StoryPlace> chunk(const std::string& bytes) { return unpack_places(0, bytes); }

}  // namespace

TEST_CASE("Where articles stand among stories is kept by number", "[schema][stories]") {
  // By number: 0 is nobody, 1 and 4 are alone, 3 copies 2, 5 is a version of 2.
  const std::vector<StoryPlace> places{{0, 0}, {1, 1}, {2, 2}, {2, 2}, {4, 4}, {2, 5}};
  const auto bytes = pack_places(0, places);
  const auto read = chunk(bytes);
  REQUIRE(read.size() == places_of_chunk);
  CHECK(read[1] == StoryPlace{1, 1});
  CHECK(read[3] == StoryPlace{2, 2});
  CHECK(read[5] == StoryPlace{2, 5});
  CHECK(read[900] == StoryPlace{900, 900});
  CHECK(unpack_places(1024, "")[3] == StoryPlace{1027, 1027});
  CHECK(places_key(0) == "places:000000");
  CHECK(places_key(1'000) == "places:0003e8");
}

TEST_CASE("Those that are alone take no room", "[schema][stories]") {
  CHECK(pack_places(1024, std::vector<StoryPlace>(1024)).empty());
}

TEST_CASE("Places in damaged bytes are those of articles alone", "[schema][stories]") {
  std::mt19937_64 random{20'261'122};
  for (int i = 0; i < 1'000; ++i) {
    std::string bytes(random() % 50, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(random());
    INFO("try " << i);
    CHECK(chunk(bytes).size() == places_of_chunk);
  }
  CHECK(chunk("\xff\xff\xff\xff\xff\xff\xff\xff")[0] == StoryPlace{0, 0});
}
