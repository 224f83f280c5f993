#include "indexer/discover/find_inputs.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using news::SkipReason;
using news::discover::as_changed;
using news::discover::find_inputs;
using news::discover::FindOptions;
using news::tests::TempDir;

namespace {

/// The paths found, below the folder.
std::vector<std::string> names(const news::discover::Found& found, const TempDir& below) {
  const auto prefix = below.path().string().size() + 1;
  std::vector<std::string> names;
  for (const auto& file : found.files) names.push_back(file.path.substr(prefix));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Files below a folder come sorted by their bytes, whatever order they were made in",
          "[discover]") {
  const TempDir folder;
  for (const auto* name : {"b.txt", "å.txt", "a/z.txt", "B.txt", "a.txt", "a/deep/er/x.txt"})
    folder.write(name, "news");

  const auto found = find_inputs({folder.path().string()}, {});

  CHECK(names(found, folder) ==
        Names{"B.txt", "a.txt", "a/deep/er/x.txt", "a/z.txt", "b.txt", "å.txt"});
  CHECK(found.skipped.empty());
}

TEST_CASE("A found file tells its size and when it was changed", "[discover]") {
  const TempDir folder;
  const auto path = folder.write("å.txt", "twelve bytes");

  const auto found = find_inputs({path.string()}, {});

  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].path == path.string());
  CHECK(found.files[0].size == 12);
  CHECK(found.files[0].modified > 1'500'000'000'000'000'000);
}

TEST_CASE("A file tells whether it was changed after it was found", "[discover]") {
  const TempDir dir;
  const auto path = dir.write("Änderung.txt", "abc").string();
  const auto found = find_inputs({path}, {}).files.at(0);
  CHECK_FALSE(as_changed(found));
  SECTION("another size") {
    dir.write("Änderung.txt", "abcd");
    REQUIRE(as_changed(found));
    CHECK(as_changed(found)->size == 4);
    CHECK_FALSE(as_changed(*as_changed(found)));
  }
  SECTION("another time") {
    fs::last_write_time(path, fs::last_write_time(path) + std::chrono::seconds{1});
    REQUIRE(as_changed(found));
    CHECK(as_changed(found)->modified == found.modified + 1'000'000'000);
  }
  SECTION("what has gone was not changed") {
    fs::remove(path);
    CHECK_FALSE(as_changed(found));
  }
  SECTION("nor was what is no file any more") {
    fs::remove(path);
    fs::create_directory(path);
    CHECK_FALSE(as_changed(found));
  }
  CHECK_FALSE(as_changed({.path = "-"}));
}

TEST_CASE("Hidden files and folders are left out below a folder, and read when given",
          "[discover]") {
  const TempDir folder;
  folder.write(".hidden.txt", "news");
  folder.write(".git/config", "news");
  folder.write("seen.txt", "news");

  CHECK(names(find_inputs({folder.path().string()}, {}), folder) == Names{"seen.txt"});
  CHECK(names(find_inputs({(folder / ".git").string()}, {}), folder) == Names{".git/config"});
  CHECK(names(find_inputs({(folder / ".hidden.txt").string()}, {}), folder) ==
        Names{".hidden.txt"});
}

TEST_CASE("A symbolic link is left out below a folder, and followed when given", "[discover]") {
  const TempDir folder;
  const auto real = folder.write("real/ö.txt", "news");
  fs::create_symlink(real, folder / "link.txt");
  fs::create_directory_symlink(folder / "real", folder / "linked");
  fs::create_directory_symlink(folder.path(), folder / "real/loop");

  CHECK(names(find_inputs({folder.path().string()}, {}), folder) == Names{"real/ö.txt"});
  CHECK(names(find_inputs({(folder / "link.txt").string()}, {}), folder) == Names{"link.txt"});
  CHECK(names(find_inputs({(folder / "linked").string()}, {}), folder) == Names{"linked/ö.txt"});
}

TEST_CASE("A file is found once, however often it is given", "[discover]") {
  const TempDir folder;
  const auto file = folder.write("a/b.txt", "news").string();
  const auto inner = (folder / "a").string();

  const auto found =
      find_inputs({file, inner + "/", folder.path().string(), inner + "/../a/./b.txt", file}, {});

  CHECK(names(found, folder) == Names{"a/b.txt"});
}

TEST_CASE("A minus is standard input", "[discover]") {
  const auto found = find_inputs({"-"}, {});
  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].path == "-");
}

TEST_CASE("Paths are absolute and keep bytes that are not UTF-8", "[discover]") {
  const TempDir folder;
  const std::string name = "caf\xe9 \n.txt";
  folder.write(name, "news");
  const auto before = fs::current_path();
  fs::current_path(folder.path());
  const auto found = find_inputs({"."}, {});
  fs::current_path(before);

  CHECK(names(found, folder) == Names{name});
}

TEST_CASE("What is missing is told and the rest is found", "[discover]") {
  const TempDir folder;
  folder.write("a.txt", "news");

  const auto found = find_inputs({(folder / "missing-é").string(), "", folder.path().string()}, {});

  CHECK(names(found, folder) == Names{"a.txt"});
  REQUIRE(found.skipped.size() == 2);
  for (const auto& skipped : found.skipped) {
    CHECK(skipped.reason == SkipReason::unreadable);
    CHECK(skipped.detail == "No such file or directory");
  }
  CHECK(found.skipped[1].origin.path == (folder / "missing-é").string());
}

TEST_CASE("A named pipe is told and never opened", "[discover]") {
  const TempDir folder;
  const auto pipe = (folder / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);

  for (const auto& given : {pipe, folder.path().string()}) {
    const auto found = find_inputs({given}, {});
    CHECK(found.files.empty());
    REQUIRE(found.skipped.size() == 1);
    CHECK(found.skipped[0].reason == SkipReason::unsupported);
    CHECK(found.skipped[0].detail == "a named pipe");
  }
}

TEST_CASE("A socket is told and never opened", "[discover]") {
  const TempDir folder;
  const auto before = fs::current_path();
  fs::current_path(folder.path());  // the address of a socket has room for a short name only
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = "ø.sock"};
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  const auto found = find_inputs({"."}, {});
  fs::current_path(before);
  ::close(socket);

  CHECK(found.files.empty());
  REQUIRE(found.skipped.size() == 1);
  CHECK(found.skipped[0].reason == SkipReason::unsupported);
  CHECK(found.skipped[0].detail == "a socket");
}

TEST_CASE("A device is told", "[discover]") {
  const auto found = find_inputs({"/dev/null"}, {});
  REQUIRE(found.skipped.size() == 1);
  CHECK(found.skipped[0].detail == "a character device");
}

TEST_CASE("A folder that cannot be read is told and the rest is found", "[discover]") {
  if (geteuid() == 0) {
    WARN("skipped: root reads every folder");
    return;
  }
  const TempDir folder;
  folder.write("closed/a.txt", "news");
  folder.write("open/ü.txt", "news");
  fs::permissions(folder / "closed", fs::perms::none);

  const auto found = find_inputs({folder.path().string()}, {});
  fs::permissions(folder / "closed", fs::perms::owner_all);

  CHECK(names(found, folder) == Names{"open/ü.txt"});
  REQUIRE(found.skipped.size() == 1);
  CHECK(found.skipped[0].reason == SkipReason::unreadable);
  CHECK(found.skipped[0].detail == "Permission denied");
}

TEST_CASE("Globs choose by name or by path below the folder", "[discover][globs]") {
  const TempDir folder;
  for (const auto* name : {"2024/a.txt", "2024/b.html", "2025/ä.txt", "drafts/c.txt", "d.txt"})
    folder.write(name, "news");
  const auto [include, exclude, wanted] = GENERATE(table<Names, Names, Names>({
      {{"*.txt"}, {}, {"2024/a.txt", "2025/ä.txt", "d.txt", "drafts/c.txt"}},
      {{"2024/*"}, {}, {"2024/a.txt", "2024/b.html"}},
      {{"*.html", "ä*"}, {}, {"2024/b.html", "2025/ä.txt"}},
      {{}, {"*.html", "d*"}, {"2024/a.txt", "2025/ä.txt"}},
      {{"*.txt"}, {"drafts"}, {"2024/a.txt", "2025/ä.txt", "d.txt"}},
      {{"nothing"}, {}, {}},
  }));
  CAPTURE(include, exclude);

  const FindOptions options{.include = include, .exclude = exclude};

  CHECK(names(find_inputs({folder.path().string()}, options), folder) == wanted);
}

TEST_CASE("Globs do not judge a file that is given by name", "[discover][globs]") {
  const TempDir folder;
  const auto file = folder.write("é.md", "news").string();
  CHECK(names(find_inputs({file}, {.include = {"*.txt"}}), folder) == Names{"é.md"});
}

TEST_CASE("Folders hundreds deep are walked", "[discover][hostile]") {
  const TempDir folder;
  const auto before = fs::current_path();
  fs::current_path(folder.path());
  for (int depth = 0; depth < 300; ++depth) {
    fs::create_directory("d");
    if (chdir("d") != 0) break;
  }
  fs::current_path(before);
  folder.write("ø.txt", "news");

  const auto found = find_inputs({folder.path().string()}, {});

  CHECK(names(found, folder) == Names{"ø.txt"});
}

TEST_CASE("The key of an input depends on its path alone", "[discover][key]") {
  CHECK(news::discover::input_key("") == "2d06800538d394c2");
  CHECK(news::discover::input_key("/news/å.txt").size() == 16);
  CHECK(news::discover::input_key("/news/å.txt") != news::discover::input_key("/news/a.txt"));
}
