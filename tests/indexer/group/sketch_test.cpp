#include "indexer/group/sketch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "common/story/packed_sketch.hpp"
#include "indexer/group/digest.hpp"
#include "indexer/group/words.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::group;
using namespace news::story;
using namespace news::tests;

TEST_CASE("Texts are compared by words without case, marks and apostrophes", "[group][words]") {
  const auto [one, other, same] = GENERATE(table<std::string, std::string, bool>({
      {"The Potash Deal", "the potash — deal!", true},
      {"Łódź's café", "łodzs CAFE", true},
      {"don’t", "dont", true},
      {"Köln, 2.5 %", "koln 2 5", true},
      {"北京市", "北 京 市", true},
      {"potash deal", "potash ideal", false},
      {"a b", "ab", false},
      {"", " \xff\xfe — ", true},
  }));
  CAPTURE(one, other);
  const auto hashes = [](const std::string& text) {
    std::vector<std::uint64_t> all;
    for (const auto& word : hashed_words(text)) all.push_back(word.hash);
    return all;
  };
  CHECK((hashes(one) == hashes(other)) == same);
}

TEST_CASE("A sketch tells how much there is of a text", "[group][sketch]") {
  const auto [body, shingles, keys,
              sentences] = GENERATE(table<std::string, std::uint32_t, std::size_t, std::size_t>({
      {"", 0, 0, 0},
      {"Four words are few.", 0, 0, 0},
      {"Five wörds make a shingle.", 1, 1, 0},
      {"Eight words and no less are a sentence. Eight words and no less are a sentence.", 8, 8, 1},
  }));
  CAPTURE(body);
  const auto sketch = sketch_of(article("a", "", body));
  CHECK(sketch.shingles == shingles);
  CHECK(sketch.keys.size() == keys);
  CHECK(sketch.sentences.size() == sentences);
  CHECK((sketch.text == 0) == body.empty());
}

TEST_CASE("A sketch takes 2 KB at most, however long the text", "[group][sketch]") {
  const auto sentences = GENERATE(1, 10, 40, 80, 300, 3000);
  CAPTURE(sentences);
  const auto sketch =
      sketch_of(article("a", invented_sentence(7, 60), invented_text(1, sentences)));
  CHECK(pack_sketch(sketch).size() <= 2048);
  CHECK(sketch.keys.size() <= most_keys);
  CHECK(sketch.prints.size() <= most_prints);
  CHECK(sketch.keys.size() >= std::min<std::size_t>(sketch.shingles, fewest_keys));
}

TEST_CASE("A packed sketch is read as it was written", "[group][sketch]") {
  const auto published =
      GENERATE(text::PartialDate{}, day(0), text::whole_year(std::chrono::year{1987}),
               text::moment(std::chrono::sys_seconds{std::chrono::seconds{-5}}));
  const auto sentences = GENERATE(0, 3, 200);
  const auto sketch =
      sketch_of(article("a", "5 things to know for Łódź", invented_text(9, sentences), published));
  CHECK(unpack_sketch(pack_sketch(sketch)) == sketch);
}

TEST_CASE("Damaged bytes are no sketch, or another one", "[group][sketch]") {
  const auto packed = pack_sketch(sketch_of(article("a", "Köln", invented_text(5, 12))));
  for (std::size_t length = 0; length < packed.size(); ++length)
    CHECK_FALSE(unpack_sketch(std::string_view{packed}.substr(0, length)));
  CHECK_FALSE(unpack_sketch(packed + '\0'));
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 2000; ++round) {
    auto damaged = packed;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    static_cast<void>(unpack_sketch(damaged));
  }
}

TEST_CASE("Keys are read where all of a sketch can be, and nowhere else", "[group][sketch]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const auto agree = [](std::string_view bytes) {
    const auto keys = unpack_keys(bytes);
    const auto all = unpack_sketch(bytes);
    if (!keys || !all) return keys.has_value() == all.has_value();
    return keys->keys == all->keys && keys->text == all->text && keys->title == all->title &&
           keys->published.first == all->published.first && keys->digest == all->digest;
  };
  int disagreed = 0;
  for (int round = 0; round < 300; ++round) {
    const auto packed = pack_sketch(sketch_of(
        article("a", "Łódź 5", invented_text(random(), static_cast<int>(random() % 60)))));
    disagreed += agree(packed) && agree(packed + '\0') ? 0 : 1;
    for (int damage = 0; damage < 30; ++damage) {
      auto damaged = packed.substr(0, packed.size() - random() % 3);
      for (auto left = random() % 14; left > 0; --left) {
        const auto at = random() % damaged.size();
        // Runs of high bits make numbers that are too long.
        damaged.replace(at, 1, random() % 4 + 1, static_cast<char>(random() | 0x80U));
      }
      disagreed += agree(damaged) ? 0 : 1;
    }
  }
  CHECK(disagreed == 0);
}

TEST_CASE("Headlines of digests are known by their words", "[group][digest]") {
  const auto [title, digest] = GENERATE(table<std::string, bool>({
      {"5 things to know for Sept. 16: Mar-a-Lago, Alaska", true},
      {"Ten Things You Need to Know Today: 4 July | The Harbour", true},
      {"REUTER WORLD NEWS HIGHLIGHTS 1800 GMT APRIL 7", true},
      {"Daily Briefing: the harbour opens", true},
      {"Presseschau: Köln und der Hafen", true},
      {"Nachrichten in Kürze", true},
      {"", false},
      {"Four things to know about the harbour", false},
      {"Storm live updates: the bridge is closed", false},
      {"Highlights of the match in Łódź", false},
      {"He ran a newsbriefing", false},
  }));
  CAPTURE(title);
  CHECK(is_digest_title(title) == digest);
}
