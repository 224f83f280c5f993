#include "indexer/build/growth.hpp"

#include "tests/support/catch.hpp"

using namespace news::build;

TEST_CASE("How large an index was is read as it was written", "[build][growth]") {
  const auto read = read_growth(write_growth({123, 45}));
  REQUIRE(read);
  CHECK(read->bytes == 123);
  CHECK(read->articles == 45);
  for (const char* text : {"", "bytes=", "bytes=1", "bytes=1 articles=", "bytes=1 articles=2 é",
                           "articles=1 bytes=2", "bytes=99999999999999999999 articles=1"}) {
    CAPTURE(text);
    CHECK_FALSE(read_growth(text));
  }
}

TEST_CASE("Growth is the room of an article now against then", "[build][growth]") {
  CHECK(*grown(Growth{100, 10}, {400, 20}) == Approx(2.0));
  CHECK_FALSE(grown(std::nullopt, {400, 20}));
  CHECK_FALSE(grown(Growth{0, 0}, {400, 20}));
  CHECK_FALSE(grown(Growth{100, 10}, {400, 0}));
}
