#include "indexer/build/shard_build.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "common/schema/fields.hpp"
#include "indexer/build/check.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/manifest.hpp"
#include "indexer/build/parallel_build.hpp"
#include "indexer/build/target.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::build;
using news::tests::TempDir;

namespace {

using Lines = std::vector<std::string>;
using Ids = std::vector<std::vector<std::string>>;

const discover::InputFile first_file{"/é/0", 10, 20};

discover::InputFile file(std::size_t input) { return {"/é/" + std::to_string(input), 10, 20}; }

/// Inputs that hold articles with these ids; the text tells them apart by `edition`.
BuildSteps steps(Ids ids, std::string edition = "eins") {
  BuildSteps made;
  made.inputs = ids.size();
  made.read = [ids = std::move(ids)](std::size_t input, const auto& article, const auto&) {
    for (std::size_t i = 0; i < ids[input].size(); ++i) {
      RawArticle raw;
      raw.origin = {file(input).path, "", i, 0};
      raw.id = ids[input][i];
      raw.text.assign(1 + (i * 37) % 50, 'x');
      if (!article(std::move(raw))) return;
    }
  };
  made.describe = [edition = std::move(edition)](const RawArticle& raw) {
    Article article;
    article.origin = raw.origin;
    article.id = raw.id;
    article.title = "Straße " + edition;
    article.body = "Der Fluss in Köln stieg; der Fluss fiel. " + raw.text + " " +
                   place_of(raw.origin) + "\n\nMore of it.";
    return article;
  };
  return made;
}

/// What one index says through Xapian: everything of every document, in order.
Lines everything(const Xapian::Database& database) {
  Lines lines;
  const std::string all;
  for (auto each = database.postlist_begin(all); each != database.postlist_end(all); ++each) {
    const auto document = database.get_document(*each);
    std::string line = std::to_string(database.get_doclength(*each)) + " ";
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      line += *term + "/" + std::to_string(term.get_wdf());
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
        line += "," + std::to_string(*at);
      line += " ";
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      line += std::to_string(value.get_valueno()) + "=" + *value + " ";
    lines.push_back(line + document.get_data());
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    if (*key != "compacted") lines.push_back(*key + "=" + database.get_metadata(*key));
  return lines;
}

Lines everything(const fs::path& index) {
  const auto generation = index::current_generation(index);
  REQUIRE(generation);
  const auto found = check_generation(*generation);
  REQUIRE(found);
  CHECK(found->empty());
  return everything(Xapian::Database{generation->string(), Xapian::DB_BACKEND_GLASS});
}

Lines ids_of(const fs::path& index) {
  const auto opened = index::open_index({index});
  REQUIRE(opened);
  Lines ids;
  const std::string all;
  for (auto each = opened->database.postlist_begin(all); each != opened->database.postlist_end(all);
       ++each)
    for (auto term = opened->database.termlist_begin(*each);
         term != opened->database.termlist_end(*each); ++term)
      if ((*term)[0] == 'Q') ids.push_back((*term).substr(1));
  return ids;
}

using Tables = std::shared_ptr<const BulkTables>;

Tables tables_of(bool in_order) {
  return in_order ? Tables{glass_tables(1u << 20)} : Tables{glass_shards()};
}

Changed build_by_runs(const Tables& tables, const fs::path& index, const BuildSteps& steps,
                      RunLimits limits = {}, bool commits_every_run = false) {
  auto target = open_target(index, {}, Start::keep);
  REQUIRE(target);
  auto build = ShardBuild::open(*target, tables);
  REQUIRE(build);
  Changed changed;
  const auto commit = [&] {
    const auto done = build->commit();
    REQUIRE(done);
    changed.replaced += done->replaced;
    changed.removed += done->removed;
  };
  build_runs(steps, limits, build->tables(), build->folder(),
             {.take =
                  [&](const WrittenRun& run) {
                    REQUIRE(build->add_run(run));
                    for (const auto& event : run.events) {
                      if (const auto* begins = std::get_if<InputBegins>(&event))
                        REQUIRE(build->begin_input(file(begins->input)));
                      if (const auto* ends = std::get_if<InputEnds>(&event))
                        REQUIRE(build->end_input(file(ends->input)));
                      if (std::holds_alternative<Written>(event)) build->count_article();
                    }
                    if (commits_every_run && build->shortest_pause() < std::chrono::hours{1})
                      commit();
                    return true;
                  },
              .keep_going = [] { return true; }});
  commit();
  REQUIRE(build->close());
  return changed;
}

void build_by_writer(const fs::path& index, const BuildSteps& steps) {
  const auto target = open_target(index, {}, Start::keep);
  REQUIRE(target);
  auto writer = IndexWriter::open(target->generation, IndexWriter::Sync::every_commit);
  REQUIRE(writer);
  parallel_build(steps, {},
                 {.take =
                      [&](const Event& event) {
                        if (const auto* begins = std::get_if<InputBegins>(&event))
                          REQUIRE(writer->begin_input(file(begins->input)));
                        if (const auto* ends = std::get_if<InputEnds>(&event))
                          REQUIRE(writer->end_input(file(ends->input)));
                        if (const auto* article = std::get_if<Prepared>(&event))
                          REQUIRE(writer->put(*article));
                        return true;
                      },
                  .keep_going = [] { return true; }});
  REQUIRE(writer->commit());
  REQUIRE(writer->close());
}

Ids many() {
  Ids ids(3);
  for (int i = 0; i < 70; ++i)
    ids[static_cast<std::size_t>(i % 3)].push_back("é" + std::to_string(i));
  return ids;
}

}  // namespace

TEST_CASE("However many threads and runs there are, the index is that of one writer",
          "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_writer(dir / "eins", steps(many()));
  const auto expected = everything(dir / "eins");
  const auto jobs = GENERATE(1u, 2u, 4u);
  const auto articles = GENERATE(1u, 7u, 1'000u);
  CAPTURE(jobs, articles);

  build_by_runs(tables, dir / "viele", steps(many()), {.jobs = jobs, .run_articles = articles});

  CHECK(everything(dir / "viele") == expected);
  CHECK_FALSE(fs::exists(dir / "viele/runs.tmp"));
}

TEST_CASE("However little a run may hold, nothing changes", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir / "groß", steps(many()));
  build_by_runs(tables, dir / "klein", steps(many()), {.jobs = 2, .run_bytes = 1});
  CHECK(everything(dir / "klein") == everything(dir / "groß"));
}

TEST_CASE("Committing in the middle of a build changes nothing in the end", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir / "a", steps(many()));
  build_by_runs(tables, dir / "b", steps(many()), {.jobs = 2, .run_articles = 9}, true);
  CHECK(everything(dir / "b") == everything(dir / "a"));
}

TEST_CASE("Of articles with one id the last one stays, wherever runs begin", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  const auto articles = GENERATE(1u, 2u, 3u, 100u);
  const bool commits = GENERATE(false, true);
  CAPTURE(articles, commits);
  const auto changed = build_by_runs(tables, dir.path(), steps({{"é", "b", "é"}, {"c", "b"}}),
                                     {.jobs = 2, .run_articles = articles}, commits);
  CHECK(ids_of(dir.path()) == Lines{"é", "c", "b"});
  CHECK(everything(dir.path()).size() == 3 + 6);
  if (articles == 1) CHECK(changed.replaced == 2);
}

TEST_CASE("What is added takes the place of what is there, and what an input lost goes",
          "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir / "a", steps({{"é", "b", "c"}, {"d"}}));
  const auto changed =
      build_by_runs(tables, dir / "a", steps({{"neu", "b"}}, "zwei"), {.run_articles = 2});
  CHECK(ids_of(dir / "a") == Lines{"d", "neu", "b"});
  CHECK(changed.replaced == 1);
  CHECK(changed.removed == 2);
  CHECK(index::current_generation(dir / "a")->filename() == "gen-3");
  const auto opened = index::open_index({dir / "a"});
  REQUIRE(opened);
  CHECK(is_unchanged(opened->database, first_file));
  CHECK(all_entries(opened->database).size() == 2);
  everything(dir / "a");  // is sound
}

TEST_CASE("A dump that grew, read again, gives the index of a fresh build", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  const Ids grown{{"é", "b", "neu"}, {"d", "später"}};
  build_by_runs(tables, dir / "a", steps({{"é", "b", "fällt weg"}, {"d"}}));
  const auto changed = build_by_runs(tables, dir / "a", steps(grown, "zwei"), {.run_articles = 2});
  CHECK(changed.replaced == 3);
  CHECK(changed.removed == 1);
  build_by_runs(tables, dir / "b", steps(grown, "zwei"));
  CHECK(everything(dir / "a") == everything(dir / "b"));
}

TEST_CASE("An input that was not read to its end keeps what it held and counts as unread",
          "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir.path(), steps({{"é", "b"}}));
  {
    auto target = open_target(dir.path(), {}, Start::keep);
    REQUIRE(target);
    auto build = ShardBuild::open(*target, tables);
    REQUIRE(build);
    REQUIRE(build->begin_input(first_file));
    build->give_up_input();
    REQUIRE(build->commit());
    REQUIRE(build->close());
  }
  CHECK(ids_of(dir.path()) == Lines{"é", "b"});
  const auto opened = index::open_index({dir.path()});
  REQUIRE(opened);
  CHECK_FALSE(is_unchanged(opened->database, first_file));
}

TEST_CASE("No commit comes between while an input is read again", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir.path(), steps({{"é", "b", "c"}}));
  auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE(target);
  auto build = ShardBuild::open(*target, tables);
  REQUIRE(build);
  const std::chrono::nanoseconds waited = std::chrono::hours{1};
  CHECK(waited >= build->shortest_pause());
  REQUIRE(build->begin_input(first_file));
  CHECK(waited < build->shortest_pause());
  REQUIRE(build->end_input(first_file));
  CHECK(waited >= build->shortest_pause());
}

TEST_CASE("An update committed as often as it may be drops nothing that was put again",
          "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir.path(), steps({{"é", "b", "c"}, {"d", "e"}, {"f"}}));
  build_by_runs(tables, dir.path(), steps({{"é", "b", "c"}, {"e", "d"}, {"f"}}, "zwei"),
                {.run_articles = 1}, true);
  CHECK(ids_of(dir.path()) == Lines{"é", "b", "c", "e", "d", "f"});
}

TEST_CASE("An input that has gone is dropped with its articles", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  build_by_runs(tables, dir.path(), steps({{"é", "b"}, {"c"}}));
  auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE(target);
  auto build = ShardBuild::open(*target, tables);
  REQUIRE(build);
  REQUIRE(build->remove_input(first_file.path));
  const auto changed = build->commit();
  REQUIRE(changed);
  CHECK(changed->removed == 2);
  CHECK(ids_of(dir.path()) == Lines{"c"});
}

TEST_CASE("What was learned is kept through a merge", "[build][shards]") {
  const TempDir dir;
  const bool in_order = GENERATE(false, true);
  CAPTURE(in_order);
  const auto tables = tables_of(in_order);
  for (const char* bytes : {"altes", "neues"}) {
    auto target = open_target(dir.path(), {}, Start::keep);
    REQUIRE(target);
    auto build = ShardBuild::open(*target, tables);
    REQUIRE(build);
    REQUIRE(build->keep_learned("tromsø.example", bytes));
    REQUIRE(build->commit());
    CHECK(*build->learned() == Lines{bytes});
    CHECK(build->keep_learned("tromsø.example", bytes));
    CHECK_FALSE(build->has_changes());
  }
}

TEST_CASE("Compacting changes nothing but the room and the generation", "[build][shards]") {
  const TempDir dir;
  build_by_writer(dir.path(), steps(many()));
  build_by_writer(dir.path(), steps(many(), "zwei"));
  const auto before = everything(dir.path());
  {
    auto target = open_target(dir.path(), {}, Start::keep);
    REQUIRE(target);
    auto build = ShardBuild::open(*target, glass_shards());
    REQUIRE(build);
    REQUIRE(build->compact());
    REQUIRE(build->close());
  }
  CHECK(everything(dir.path()) == before);
  CHECK(index::current_generation(dir.path())->filename() == "gen-2");
}

TEST_CASE("A run that cannot be written is told, and the index stays", "[build][shards]") {
  const TempDir dir;
  auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE(target);
  auto build = ShardBuild::open(*target, glass_shards());
  REQUIRE(build);
  fs::remove_all(build->folder());
  std::string told;
  build_runs(steps({{"é"}}), {}, build->tables(), build->folder() / "fehlt",
             {.take =
                  [&](const WrittenRun& run) {
                    const auto added = build->add_run(run);
                    if (!added) told = added.error().what;
                    return static_cast<bool>(added);
                  },
              .keep_going = [] { return true; }});
  CHECK(told.find("writing to '") != std::string::npos);
  CHECK(ids_of(dir.path()).empty());
}
