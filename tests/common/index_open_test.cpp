#include "common/index/open.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "common/analysis/settings.hpp"
#include "common/index/generation.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/version.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news::index;
using news::Error;
using news::analysis::Settings;
using news::tests::TempDir;

namespace {

/// An index with so many empty documents.
void make_index(const fs::path& index, const std::string& schema, const std::string& analysis,
                int documents = 1) {
  const auto generation = generation_path(index, 1);
  fs::create_directories(index);
  Xapian::WritableDatabase database{generation.string(), Xapian::DB_CREATE};
  database.set_metadata(std::string{news::schema::metadata::schema}, schema);
  database.set_metadata(std::string{news::schema::metadata::analysis}, analysis);
  for (int i = 0; i < documents; ++i) database.add_document(Xapian::Document{});
  database.commit();
  fs::create_symlink("gen-1", index / current_name);
}

const std::string this_schema = std::to_string(news::schema::version);

/// Sets a variable for one test and puts it back.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_{name} {
    if (const char* before = std::getenv(name)) before_ = before;
    if (value)
      ::setenv(name, value, 1);
    else
      ::unsetenv(name);
  }
  ~Environment() {
    if (before_)
      ::setenv(name_, before_->c_str(), 1);
    else
      ::unsetenv(name_);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_{};
};

}  // namespace

TEST_CASE("Several indexes are opened as one", "[index][open]") {
  const TempDir dir;
  make_index(dir / "één", this_schema, write_settings(Settings{}), 2);
  make_index(dir / "twee", this_schema, write_settings(Settings{}), 3);

  const auto opened = open_index({dir / "één", dir / "twee"});

  REQUIRE(opened);
  CHECK(opened->database.get_doccount() == 5);
  CHECK(opened->paths.size() == 2);
  CHECK(opened->schema == news::schema::version);
  CHECK(opened->analysis == Settings{});
}

TEST_CASE("An index that we cannot read is refused with advice", "[index][open]") {
  const auto [schema, analysis, what] = GENERATE(table<std::string, std::string, std::string>({
      {"", "version=2 stemmer=auto fallback=english", "it does not say how it was written"},
      {"1x", "version=2 stemmer=auto fallback=english", "it does not say how it was written"},
      {"99", "version=2 stemmer=auto fallback=english",
       "it was written with schema 99, newer than the 3 of this program"},
      {"1", "version=2 stemmer=auto fallback=english",
       "it was written with schema 1, this program reads 2 to 3"},
      {"2", "stemmer=klingonisch", ""},
  }));
  CAPTURE(schema, analysis);
  const TempDir dir;
  make_index(dir / "idx", schema, analysis);

  const auto opened = open_index({dir / "idx"});

  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == Error::Kind::wrong_schema);
  CHECK(opened.error().what.find("opening '" + (dir / "idx").string() + "': " + what) == 0);
  CHECK_FALSE(opened.error().hint.empty());
}

TEST_CASE("Indexes analysed differently are not searched as one", "[index][open]") {
  const TempDir dir;
  make_index(dir / "a", this_schema, write_settings(Settings{}));
  make_index(dir / "b", this_schema, write_settings(Settings{.stemmer = "french"}));

  const auto opened = open_index({dir / "a", dir / "b"});

  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == Error::Kind::wrong_schema);
  CHECK(opened.error().what.find("are analysed differently") != std::string::npos);
}

TEST_CASE("A stub that would run a program is never followed", "[index][open]") {
  const TempDir dir;
  const auto proof = (dir / "proof").string();
  dir.write("idx/gen-1/XAPIANDB", "remote :touch " + proof + "\n");
  fs::create_symlink("gen-1", dir / "idx/current");

  const auto opened = open_index({dir / "idx"});

  CHECK_FALSE(opened);
  CHECK_FALSE(fs::exists(proof));
}

TEST_CASE("A damaged index is an error and no crash", "[index][open]") {
  const TempDir dir;
  make_index(dir / "idx", this_schema, write_settings(Settings{}));
  dir.write("idx/gen-1/iamglass", "nicht Xapian, süß");

  const auto opened = open_index({dir / "idx"});

  REQUIRE_FALSE(opened);
  CHECK(opened.error().what.find("opening '" + (dir / "idx").string() + "': ") == 0);
}

TEST_CASE("No index named is an error", "[index][open]") {
  const auto opened = open_index({});
  REQUIRE_FALSE(opened);
  CHECK(opened.error().what == "no index named");
}

TEST_CASE("The index lives where the environment says", "[index][open]") {
  const auto [news_index, data_home, home, path] =
      GENERATE(table<const char*, const char*, const char*, std::string>({
          {"/srv/zeitung/ü", "/data", "/me", "/srv/zeitung/ü"},
          {nullptr, "/data", "/me", "/data/news/index"},
          {"", "/data", "/me", "/data/news/index"},
          {nullptr, "relative", "/me", "/me/.local/share/news/index"},
          {nullptr, nullptr, "/me", "/me/.local/share/news/index"},
      }));
  const Environment first{"NEWS_INDEX", news_index};
  const Environment second{"XDG_DATA_HOME", data_home};
  const Environment third{"HOME", home};

  const auto found = default_index_path();

  REQUIRE(found);
  CHECK(*found == fs::path{path});
}

TEST_CASE("Without any home the index must be named", "[index][open]") {
  const Environment first{"NEWS_INDEX", nullptr};
  const Environment second{"XDG_DATA_HOME", nullptr};
  const Environment third{"HOME", nullptr};

  const auto found = default_index_path();

  REQUIRE_FALSE(found);
  CHECK(found.error().what == "no index named and no home folder known");
  CHECK(found.error().hint == "name one with --index PATH, or set NEWS_INDEX");
}
