#pragma once

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/index/open.hpp"
#include "common/schema/record.hpp"
#include "indexer/app.hpp"
#include "tests/support/temp_dir.hpp"

namespace news::tests {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// An indexer in a box: an index folder, inputs beside it, and what was said.
class Box {
 public:
  TempDir dir{};
  std::string printed{};
  Lines notes{};
  Lines progress{};
  std::istringstream input{};

  /// Runs with --index and these arguments; the exit code, an Error told as main does.
  int run(
      Lines arguments, const std::function<bool()>& interrupted = [] { return false; }) {
    printed.clear();
    notes.clear();
    progress.clear();
    arguments.insert(arguments.begin(), "--index=" + index().string());
    const auto options = read_options(arguments);
    if (!options) {
      notes.push_back(options.error().what);
      return 2;
    }
    const auto done = news::run(*options, console(), interrupted);
    if (done) return static_cast<int>(*done);
    notes.push_back(done.error().what);
    notes.push_back("hint: " + done.error().hint);
    return 2;
  }

  [[nodiscard]] fs::path index() const { return dir / "idx"; }
  [[nodiscard]] std::string in() const { return (dir / "in").string(); }

  /// Ids in document order.
  [[nodiscard]] Lines ids() const {
    Lines found;
    const auto opened = index::open_index({index()});
    if (!opened) return {opened.error().what};
    const auto& database = opened->database;
    const std::string all;
    for (auto each = database.postlist_begin(all); each != database.postlist_end(all); ++each)
      found.push_back(schema::unpack(database.get_document(*each).get_data())->id);
    return found;
  }

  /// Every document with its terms and data, in document order.
  [[nodiscard]] Lines documents() const {
    Lines found;
    const auto opened = index::open_index({index()});
    if (!opened) return {opened.error().what};
    const auto& database = opened->database;
    const std::string all;
    for (auto each = database.postlist_begin(all); each != database.postlist_end(all); ++each) {
      std::string line;
      for (auto term = database.termlist_begin(*each); term != database.termlist_end(*each); ++term)
        line.append(*term).append("/").append(std::to_string(term.get_wdf())).append(" ");
      found.push_back(line + database.get_document(*each).get_data());
    }
    return found;
  }

  [[nodiscard]] bool said(const std::string& words) const {
    return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
      return note.find(words) != std::string::npos;
    });
  }

 private:
  Console console() {
    Console console;
    console.print = [this](std::string_view text) { printed += text; };
    console.note = [this](std::string_view text) { notes.emplace_back(text); };
    console.progress = [this](std::string_view text) { progress.emplace_back(text); };
    console.input = &input;
    return console;
  }
};

inline std::string article(const std::string& id,
                           const std::string& text = "Regen fiel auf Köln.") {
  const nlohmann::json object{
      {"id", id}, {"title", "Flut " + id}, {"text", text}, {"date", "2025-12-12"}};
  return object.dump() + "\n";
}

inline Lines sorted(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace news::tests
