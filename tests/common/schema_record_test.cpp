#include "common/schema/record.hpp"

#include <random>
#include <string>

#include "tests/support/catch.hpp"

using namespace news::schema;
using namespace std::chrono;

namespace {

Record full_record() {
  Record record;
  record.id = "reut-9319";
  record.title = "Überschwemmung in Łódź";
  record.text = {.raw = "Teilen\nDer Fluß  stieg.\nNeun Tage lang\nregnete es.",
                 .pieces = {{7, 24}, {25, 51}},
                 .removed = {{0, 6, "share bar", "Teilen"}}};
  record.body = "Der Fluß stieg.\n\nNeun Tage lang regnete es.";
  record.byline = "Zoë Müller";
  record.outlet = "Le Monde";
  record.agency = "AFP";
  record.located = "ŁÓDŹ, Poland";
  record.language = "de";
  record.url = "https://example.org/ü";
  record.sections = {"world", "", "météo"};
  record.published = {sys_days{1902y / May / 8}, sys_days{1902y / May / 9} - 1s,
                      news::text::Precision::day};
  record.evidence[Fact::title] = {"record", Confidence::sure};
  record.evidence[Fact::published] = {"dateline", Confidence::likely};
  record.evidence[Fact::byline] = {"Fußzeile", Confidence::guess};
  record.path = "/news/\xff\xfe.txt";
  record.member = "a/b.txt";
  record.offset = 1ULL << 40;
  record.words = 8;
  return record;
}

}  // namespace

TEST_CASE("A record comes back as it was stored", "[schema][record]") {
  const auto record = GENERATE(Record{}, full_record());
  const auto back = unpack(pack(record));
  REQUIRE(back);
  CHECK(*back == record);
}

TEST_CASE("A large body comes back", "[schema][record]") {
  Record record;
  record.text = news::text::uncut(std::string(3'000'000, 'a'));
  const auto back = unpack(pack(record));
  REQUIRE(back);
  CHECK(back->body.size() == 3'000'000);
}

TEST_CASE("Bytes that are not a record are an error with advice", "[schema][record]") {
  const std::string good = pack(full_record());
  const std::string data = GENERATE_COPY(
      std::string{}, std::string{"\x02"}, std::string{"{\"id\": \"é\"}"}, good.substr(1),
      good.substr(0, good.size() - 1), good + "x", std::string(1, '\x01'),
      std::string("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 11),
      std::string("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12));

  const auto back = unpack(data);

  REQUIRE_FALSE(back);
  CHECK(back.error().kind == news::Error::Kind::index);
  CHECK(back.error().what == "a stored article is damaged");
  CHECK(back.error().hint.find("--check") != std::string::npos);
}

TEST_CASE("Text that is no longer UTF-8 is damage", "[schema][record]") {
  Record record;
  record.title = "caf\xe9";
  CHECK_FALSE(unpack(pack(record)));
}

TEST_CASE("Random damage never crashes reading", "[schema][record]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const auto good = pack(full_record());
  for (int round = 0; round < 20'000; ++round) {
    auto data = good;
    for (auto changes = 1 + random() % 4; changes > 0; --changes) {
      if (data.empty()) break;
      const auto place = random() % data.size();
      switch (random() % 3) {
        case 0:
          data[place] = static_cast<char>(random() % 256);
          break;
        case 1:
          data.erase(place, 1 + random() % 8);
          break;
        default:
          data.insert(place, 1, static_cast<char>(random() % 256));
      }
    }
    const auto back = unpack(data);
    if (back) CHECK(back->body.size() <= data.size());
  }
}

TEST_CASE("A source that is met often is one byte in a record", "[schema][record]") {
  Record record;
  const auto bare = pack(record).size();
  record.evidence[Fact::agency] = {"dateline", Confidence::sure};
  CHECK(pack(record).size() == bare);
  record.evidence[Fact::agency] = {"Fußzeile", Confidence::sure};
  CHECK(pack(record).size() == bare + 1 + record.evidence[Fact::agency].source.size());
}

TEST_CASE("A source whose number nobody knows is damage", "[schema][record]") {
  Record record;
  record.evidence[Fact::title] = {"record", Confidence::sure};
  auto data = pack(record);
  const auto place = data.find(static_cast<char>(number_of_source("record") << 2 | 3));
  REQUIRE(place != std::string::npos);
  for (const char wrong : {'\x04', '\x7f'}) {
    data[place] = wrong;
    CHECK_FALSE(unpack(data));
  }
}
