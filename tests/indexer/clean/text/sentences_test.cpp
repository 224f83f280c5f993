#include "indexer/clean/text/sentences.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::clean;

TEST_CASE("Sentences begin behind a stop and a blank", "[clean][sentences]") {
  const auto [text, count] = GENERATE(table<std::string, std::size_t>({
      {"One. Two! “Three?” (Four.) Ünd fünf.", 5},
      {"Mr. Žarkov met Gen. Ek on Dec. 12 in St. Gallen.", 1},
      {"J. R. Smith came. He left.", 2},
      {"It cost 3.5 percent. of it", 1},
      {"", 1},
  }));
  CAPTURE(text);
  CHECK(sentence_starts(text, 0, text.size()).size() == count);
}

TEST_CASE("A long sentence has ten words and a stop", "[clean][sentences]") {
  CHECK(has_long_sentence("In Łódź the tram ran without a driver for nine days."));
  CHECK(has_long_sentence("No. In Łódź the tram ran without a driver for nine days.”"));
  CHECK(has_long_sentence("政府表示将取消对钾肥的制裁措施并释放部分被关押的人员。"));
  CHECK_FALSE(has_long_sentence("In Łódź the tram ran without a driver for nine days"));
  CHECK_FALSE(has_long_sentence("Why did the tram in Łódź run without a driver for days?"));
  CHECK_FALSE(has_long_sentence("It rained in Łódź."));
  CHECK(has_long_sentence("It rained in Łódź.", 4));
}
