#include "searcher/ask/alias_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using ask::load_aliases;
using Names = std::vector<retrieve::Aliases::Name>;

TEST_CASE("A person's own aliases are added to those built in", "[ask][aliases]") {
  const tests::TempDir dir;
  ask::Setup setup;
  SECTION("in the usual place") {
    dir.write("news/aliases.tsv", "Köln\tCologne\n");
    setup.around.config_home = dir.path();
  }
  SECTION("in a file that is named") { setup.alias_file = dir.write("é.tsv", "Köln\tCologne\n"); }
  const auto loaded = load_aliases(setup);
  REQUIRE(loaded);
  CHECK(loaded->warnings.empty());
  CHECK(loaded->aliases.others({"koln"}) == Names{{"cologne"}});
  CHECK(loaded->aliases.others({"kyiv"}) == Names{{"kiev"}});
}

TEST_CASE("A wrong line is told with its file and number", "[ask][aliases]") {
  const tests::TempDir dir;
  ask::Setup setup;
  setup.alias_file = dir.write("a.tsv", "Köln\n");
  const auto loaded = load_aliases(setup);
  REQUIRE(loaded);
  CHECK(loaded->warnings ==
        std::vector<std::string>{setup.alias_file.string() +
                                 ": line 1: there is no tab between two names; passed over"});
}

TEST_CASE("Without the usual file, or without aliases, nothing is told", "[ask][aliases]") {
  ask::Setup setup;
  setup.around.config_home = "/no/such/place";
  REQUIRE(load_aliases(setup));
  setup.no_aliases = true;
  const auto none = load_aliases(setup);
  REQUIRE(none);
  CHECK(none->aliases.others({"kyiv"}).empty());
}

TEST_CASE("A named file that cannot be read is an error", "[ask][aliases]") {
  const tests::TempDir dir;
  ask::Setup setup;
  const auto why_for = [&setup](const std::filesystem::path& file) {
    setup.alias_file = file;
    const auto loaded = load_aliases(setup);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().hint == "a line is names of one thing, with tabs between them");
    return loaded.error().what;
  };
  CHECK(why_for("/no/söch.tsv") == "reading the aliases '/no/söch.tsv': No such file or directory");
  CHECK(why_for(dir.path()) == "reading the aliases '" + dir.path().string() + "': it is a folder");
  const auto big = dir.write("big.tsv", std::string((4u << 20) + 1, 'a'));
  CHECK(why_for(big) == "reading the aliases '" + big.string() + "': it is over 4 MiB long");
}
