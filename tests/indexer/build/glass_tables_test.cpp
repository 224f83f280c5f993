#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/build/empty_database.hpp"
#include "indexer/build/glass/out_file.hpp"
#include "tests/indexer/build/random_articles.hpp"
#include "tests/indexer/build/two_builds.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/same_database.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::tests;

namespace {

using Lines = std::vector<std::string>;

build::Analysed article(const std::string& id, std::vector<build::Word> words,
                        std::string data = "Zürich") {
  build::Analysed made;
  made.id = id;
  made.id_term = "Q" + id;
  made.boolean_terms = {made.id_term};
  made.words = std::move(words);
  made.data = std::move(data);
  return made;
}

std::string letters(std::size_t number) {
  std::string name(6, 'a');
  for (auto each = name.rbegin(); number > 0; ++each, number /= 26)
    *each = static_cast<char>('a' + number % 26);
  return name;
}

void check_same(const fs::path& one, const fs::path& other, Bounds bounds = Bounds::tight) {
  CHECK(differences(opened(one), opened(other), bounds) == Lines{});
  CHECK(damage(one) == damage(other));
}

/// Both builds of the articles say the same, however the runs are cut; of bulk the sound one.
void check_builds(const TempDir& folder, const Articles& articles, const Cut& cut = {}) {
  const auto other = by_xapian(folder / "xapian", articles);
  const auto made = bulk(folder / "bulk", articles, cut);
  check_same(made, other);
  CHECK(damage(made) == "");
}

/// The same adds, replacements and deletions, through Xapian.
void update(const fs::path& folder, std::uint64_t seed) {
  RandomArticles random{seed};
  Xapian::WritableDatabase database{
      folder.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC};
  for (std::size_t left = 1 + random.below(30); left > 0; --left) {
    const auto document = build::make_document(random.article());
    const auto number = static_cast<Xapian::docid>(1 + random.below(database.get_lastdocid() + 2));
    const bool is_there = database.postlist_begin("") != database.postlist_end("") &&
                          number <= database.get_lastdocid();
    switch (random.below(3)) {
      case 0:
        database.add_document(document);
        break;
      case 1:
        database.replace_document(number, document);
        break;
      default:
        try {
          if (is_there) database.delete_document(number);
        } catch (const Xapian::DocNotFoundError&) {  // gone already, in both
        }
    }
    if (random.one_in(10)) database.commit();
  }
  database.commit();
}

void compact(const fs::path& from, const fs::path& to) {
  opened(from).compact(to.string(), Xapian::Compactor::FULL);
}

std::string tables_of(const fs::path& database) {
  std::string all;
  for (const char* table : {"postlist", "docdata", "termlist", "position"})
    all += contents(database / (std::string{table} + ".glass"));
  return all;
}

std::uint64_t rounds() {
  const char* set = std::getenv("NEWS_BULK_ROUNDS");
  return set ? std::stoull(set) : 200;
}

void one_round(std::uint64_t seed) {
  const TempDir folder;
  RandomArticles random{seed};
  const auto articles = random.collection();
  const Metadata metadata{{"schema", "2"}, {"düsseldorf", std::string(random.below(5'000), 'x')}};
  const Cut cut{.articles = 1 + random.below(articles.size() + 3),
                .run_memory_bytes = random.one_in(2) ? std::size_t{1} : 200'000,
                .join = random.below(4)};
  const auto made = bulk(folder / "bulk", articles, cut, metadata);
  const auto other = by_xapian(folder / "xapian", articles, metadata);
  check_same(made, other);
  if (random.one_in(2)) {
    update(made, seed);
    update(other, seed);
    check_same(made, other, Bounds::any);
  }
  if (!random.one_in(8)) return;  // it syncs, which takes far longer than all the rest
  compact(made, folder / "compact-1");
  compact(other, folder / "compact-2");
  check_same(folder / "compact-1", folder / "compact-2", Bounds::any);
}

}  // namespace

TEST_CASE("The comparison of two databases sees each kind of difference", "[glass]") {
  const TempDir folder;
  const Articles articles{article("1", {{"apfel", 2, {3, 9}}, {"birne", 1, {}}}, "eins"),
                          article("2", {{"apfel", 1, {4}}}, "zwei")};
  const auto whole = by_xapian(folder / "whole", articles, {{"key", "value"}});
  CHECK(differences(opened(whole), opened(whole)) == Lines{});
  auto changed = articles;
  std::string what;
  Metadata metadata{{"key", "value"}};
  SECTION("a document more") { changed.push_back(article("3", {})); }
  SECTION("data") { changed[0].data = "Eins"; }
  SECTION("a term") { changed[1].words[0].term = "äpfel"; }
  SECTION("a term less") { changed[0].words.pop_back(); }
  SECTION("a wdf") { changed[1].words[0].wdf = 2; }
  SECTION("a position") { changed[0].words[0].positions = {3, 8}; }
  SECTION("no positions") { changed[1].words[0].positions = {}; }
  SECTION("a value") { changed[1].values = {{3, "v"}}; }
  SECTION("metadata") { metadata["key"] = "Value"; }
  SECTION("another order") { std::swap(changed[0], changed[1]); }
  const auto other = by_xapian(folder / "other", changed, metadata);
  CHECK(differences(opened(whole), opened(other)) != Lines{});
}

TEST_CASE("Tables written in key order say what Xapian's own say", "[glass]") {
  const TempDir folder;
  Articles articles;
  SECTION("no article") {}
  SECTION("one article of one word") { articles = {article("1", {{"wort", 1, {1}}})}; }
  SECTION("an article of nothing but its id") { articles = {article("1", {}, "")}; }
  SECTION("an article without any term") {
    articles = {article("1", {{"wort", 1, {1}}}), article("2", {}), article("3", {})};
    articles[1].boolean_terms.clear();
    articles[2].boolean_terms.clear();
    articles[2].data.clear();
  }
  SECTION("terms as long as a term may be") {
    articles = {article("1", {{std::string(122, '\0') + "z", 1, {1}},
                              {std::string(245, 'a'), 300, {1, 2}},
                              {std::string(245, 'b'), 1, {}}})};
  }
  SECTION("terms with zero bytes, one the beginning of another") {
    using namespace std::string_literals;
    articles = {article("1", {{"\0"s, 1, {1}},
                              {"\0\0"s, 1, {2}},
                              {"\0\xff"s, 1, {2}},
                              {"a"s, 1, {5}},
                              {"a\0"s, 1, {3}},
                              {"a\0b"s, 2, {4}},
                              {"aé"s, 2, {4}}})};
    for (int i = 2; i < 3'000; ++i) {
      articles.push_back(articles.front());
      articles.back().id_term = "Q" + std::to_string(i);
      articles.back().boolean_terms = {articles.back().id_term};
    }
  }
  SECTION("200,000 words in an article") {
    std::vector<build::Word> words;
    for (std::uint32_t i = 0; i < 200'000; ++i) words.push_back({letters(i), 1, {i, i + 200'000}});
    articles = {article("1", {{"a", 1, {1}}}), article("2", std::move(words))};
  }
  SECTION("positions with huge gaps, and very many") {
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < 300'000; ++i) all.push_back(i);
    articles = {article("1", {{"dicht", 1, all},
                              {"eins", 1, {4'294'967'295}},
                              {"null", 1, {0}},
                              {"viele", 1, {0, 1, 2, 4'294'967'294}},
                              {"weit", 1, {0, 4'294'967'295}}})};
  }
  SECTION("values: empty, long, in slots whose keys sort in another order") {
    for (int i = 0; i < 3'000; ++i) {
      articles.push_back(article(std::to_string(i), {{"wort", 1, {1}}}));
      articles.back().values = {{0, std::to_string(i)},
                                {127, i % 7 == 0 ? "" : "é"},
                                {128, std::string(i == 5 ? 100'000 : 3, 'v')},
                                {256, i % 2 == 0 ? "x" : "y"},
                                {70'000, "same"}};
    }
  }
  SECTION("data that deflates to nothing, not at all, and of megabytes") {
    std::mt19937 random{7};
    std::string noise(3'000'000, '\0');
    for (auto& c : noise) c = static_cast<char>(random());
    articles = {article("1", {}, std::string(5'000'000, 'x')), article("2", {}, noise),
                article("3", {}, "kurz"), article("4", {}, noise.substr(0, 8'100))};
  }
  check_builds(folder, articles);
}

TEST_CASE("Many documents fill chunks, blocks and levels of every table", "[glass]") {
  const TempDir folder;
  Articles articles;
  for (std::size_t i = 0; i < 40'000; ++i) {
    // Each has words of its own under long names, so that the tables get several levels.
    articles.push_back(article(std::to_string(i),
                               {{letters(i) + std::string(i % 90, 'x'), 1, {2}},
                                {"überall", static_cast<std::uint32_t>(1 + i % 200), {1, 5, 900}}},
                               letters(i * 7)));
    articles.back().values = {{0, letters(i)}, {3, letters(i % 11)}};
  }
  const auto other = by_xapian(folder / "xapian", articles);
  const auto one_run = bulk(folder / "one", articles);
  check_same(one_run, other);
  CHECK(damage(one_run) == "");
  const auto many_runs = bulk(folder / "many", articles, {.articles = 1'700, .join = 5});
  CHECK(tables_of(many_runs) == tables_of(one_run));
  compact(other, folder / "compact");
  // Ours are packed by a faster deflate; all else that is written is no more.
  CHECK(tables_of(one_run).size() <= tables_of(folder / "compact").size() * 101 / 100);
}

TEST_CASE("However the runs are cut, the tables are the same to the byte", "[glass]") {
  const TempDir folder;
  RandomArticles random{11};
  Articles articles;
  for (int i = 0; i < 120; ++i) articles.push_back(random.article());
  const auto whole = tables_of(bulk(folder / "whole", articles));
  const Cut cuts[] = {
      {.articles = 1},         {.articles = 2, .join = 3},
      {.articles = 150},       {.articles = 7, .join = 1'000},
      {.run_memory_bytes = 1}, {.articles = 100, .run_memory_bytes = 100'000, .join = 2}};
  for (const auto& cut : cuts) {
    CAPTURE(cut.articles, cut.run_memory_bytes, cut.join);
    const auto name = std::to_string(cut.articles) + "-" + std::to_string(cut.run_memory_bytes) +
                      "-" + std::to_string(cut.join);
    CHECK(tables_of(bulk(folder / name, articles, cut)) == whole);
  }
}

TEST_CASE("New articles stand behind those of a base, without what they replace", "[glass]") {
  const TempDir folder;
  RandomArticles random{5};
  Articles old;
  Articles added;
  for (int i = 0; i < 60; ++i) {
    auto& one = old.emplace_back(random.article());
    one.id_term = "Qalt" + std::to_string(i);
    one.boolean_terms = {one.id_term};
  }
  for (int i = 0; i < 30; ++i) {
    auto& one = added.emplace_back(random.article());
    one.id_term = i % 3 == 0 ? "Qalt" + std::to_string(i) : "Qneu" + std::to_string(i);
    one.boolean_terms = {one.id_term};
  }
  by_xapian(folder / "base", old, {{"key", "wert"}});
  const auto merged = [&](const char* name, const build::BulkTables& tables) {
    fs::create_directories(folder / name);
    build::MergeOrder order{.base = folder / "base",
                            .dropped = {1, 8, 21},
                            .parts = written_parts(tables, folder / name, added, {.articles = 4}),
                            .to = folder / name / "to"};
    const auto changed = tables.merge(order);
    REQUIRE(changed);
    CHECK(changed->replaced == 10);
    CHECK(changed->removed == 2);
    return order.to;
  };
  check_same(merged("bulk", *build::glass_tables(1u << 20)),
             merged("shards", *build::glass_shards()), Bounds::any);
}

TEST_CASE("This Xapian keeps its tables as we write them", "[glass]") {
  const TempDir folder;
  const auto uuid = build::make_empty_database(folder / "empty");
  REQUIRE(uuid);
  CHECK(uuid->size() == 16);
  CHECK(opened(bulk(folder / "bulk", {article("1", {})})).get_uuid().size() == 36);
}

TEST_CASE("What cannot be written or read is told with its place", "[glass]") {
  const TempDir folder;
  const auto tables = build::glass_tables(1u << 20);
  SECTION("a run") {
    auto writer = tables->begin_run(folder.write("file", "") / "run");
    REQUIRE(writer);
    const auto put = (*writer)->put(article("1", {}));
    REQUIRE(!put);
    CHECK(put.error().what.rfind("cannot make the folder '", 0) == 0);
  }
  SECTION("a run that breaks off") {
    empty_base(folder / "base");
    const auto parts = written_parts(*tables, folder.path(), {article("1", {{"é", 1, {1}}})}, {});
    for (const char* name : {"documents", "ids", "values", "postings"}) {
      const auto file = parts[0] / "0" / name;
      const auto bytes = contents(file);
      std::ofstream{file, std::ios::binary} << bytes.substr(0, bytes.size() / 2) << '\x7f';
      const auto merged = tables->merge(
          {.base = folder / "base", .parts = parts, .to = folder / (std::string{"to-"} + name)});
      REQUIRE(!merged);
      CHECK(merged.error().what == "'" + file.string() + "' breaks off");
      std::ofstream{file, std::ios::binary} << bytes;
    }
  }
}

TEST_CASE("A full disk is told when a file is closed", "[glass]") {
  build::glass::OutFile file{"/dev/full"};
  for (int i = 0; i < 3; ++i) file.append(std::string(1u << 20, 'x'));
  const auto closed = file.close();
  REQUIRE(!closed);
  CHECK(closed.error().what == "cannot write '/dev/full': No space left on device");
  CHECK(closed.error().hint.rfind("make room on that disk", 0) == 0);
}

TEST_CASE("Random collections: bulk, updated and compacted as Xapian's own", "[glass][random]") {
  const char* set = std::getenv("NEWS_BULK_SEED");
  const auto first =
      set ? std::stoull(set)
          : static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count() %
                                       1'000'000'000);
  for (std::uint64_t i = 0; i < rounds(); ++i) {
    CAPTURE(first + i);
    one_round(first + i);
  }
}
