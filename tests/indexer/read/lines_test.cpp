#include "indexer/read/lines.hpp"

#include <string>
#include <vector>

#include "indexer/read/tagged_records.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::read::bytes_of;
using news::read::LineReader;
using news::read::TaggedRecord;
using news::read::TaggedRecords;
using news::tests::EndlessBytes;

TEST_CASE("Lines come with their number, offset and without their ends", "[read][lines]") {
  const auto bytes = bytes_of("én\r\n\nto\ntre");
  LineReader lines{*bytes, 100};
  std::vector<std::string> seen;
  while (const auto line = lines.next())
    seen.push_back(std::to_string(line->number) + "@" + std::to_string(line->offset) + " " +
                   std::string{line->text} + (line->ended ? "" : "<"));
  CHECK(seen == std::vector<std::string>{"1@0 én", "2@5 ", "3@6 to", "4@9 tre<"});
}

TEST_CASE("Nothing has no lines", "[read][lines]") {
  const auto bytes = bytes_of("");
  CHECK_FALSE(LineReader(*bytes, 100).next());
}

TEST_CASE("A line over the limit is passed by and the next one is read", "[read][lines]") {
  constexpr std::uint64_t filling = 200'000'000;
  EndlessBytes bytes{"first\n", 'x', filling, "\nsiðasta"};
  LineReader lines{bytes, 1000};

  CHECK(lines.next()->text == "first");
  const auto passed = lines.next();
  REQUIRE(passed);
  CHECK(passed->too_long);
  CHECK(passed->text.empty());
  CHECK(passed->offset == 6);
  CHECK(passed->size_bytes == filling);
  const auto last = lines.next();
  REQUIRE(last);
  CHECK(last->text == "siðasta");
  CHECK(last->number == 3);
  CHECK(last->offset == filling + 7);
  CHECK_FALSE(lines.next());
}

TEST_CASE("The limit is exact", "[read][lines]") {
  const auto bytes = bytes_of("ålen\nålens\nå");
  LineReader lines{*bytes, 5};
  CHECK_FALSE(lines.next()->too_long);
  CHECK(lines.next()->too_long);
  CHECK(lines.next()->text == "å");
}

TEST_CASE("Records are cut at their tags, words between them are passed by", "[read][records]") {
  const auto bytes = bytes_of("x<R 1>å</R>y<R 2>b<R 3>c</R></R><R 4>");
  TaggedRecords records{*bytes, {"<R", "</R>"}, 100};
  using End = TaggedRecord::End;

  auto record = records.next();
  REQUIRE(record);
  CHECK(record->text == "<R 1>å");
  CHECK(record->offset == 1);
  record = records.next();
  REQUIRE(record);
  CHECK(record->text == "<R 2>b");
  CHECK(record->end == End::next_begins);
  record = records.next();
  REQUIRE(record);
  CHECK(record->text == "<R 3>c");
  CHECK(record->end == End::closed);
  record = records.next();
  REQUIRE(record);
  CHECK(record->number == 4);
  CHECK(record->end == End::input_ends);
  CHECK_FALSE(records.next());
}

TEST_CASE("A record over the limit is passed by and the next one is read", "[read][records]") {
  EndlessBytes bytes{"<R 1>", 'x', 100'000'000, "</R>\n<R 2>ð</R>"};
  TaggedRecords records{bytes, {"<R", "</R>"}, 1000};

  auto record = records.next();
  REQUIRE(record);
  CHECK(record->too_long);
  CHECK(record->text.empty());
  record = records.next();
  REQUIRE(record);
  CHECK_FALSE(record->too_long);
  CHECK(record->text == "<R 2>ð");
  CHECK(record->offset == 5 + 100'000'000 + 5);
  CHECK_FALSE(records.next());
}

TEST_CASE("Much text without any record takes little memory and time", "[read][records]") {
  EndlessBytes bytes{"", '<', 50'000'000, "R>ö</R>"};
  TaggedRecords records{bytes, {"<R", "</R>"}, 1000};
  const auto record = records.next();
  REQUIRE(record);
  CHECK(record->text == "<R>ö");
}
