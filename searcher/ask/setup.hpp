#pragma once

#include <filesystem>
#include <vector>

#include "searcher/ask/looks.hpp"
#include "searcher/ask/surroundings.hpp"
#include "searcher/query/saved.hpp"
#include "searcher/render/renderers.hpp"
#include "searcher/retrieve/aliases.hpp"

namespace news::ask {

class Watch;

/// Everything but the question: which index, and how the answer is given.
struct Setup {
  std::vector<std::filesystem::path> indexes{};  ///< Empty: where an index lives when nobody says.
  const render::Renderer* renderer = nullptr;    ///< A row of render::renderers().
  render::Style style{};
  When pager = When::automatic;
  bool count = false;    ///< Only the exact number of matches.
  bool quiet = false;    ///< Nothing on stdout.
  bool removed = false;  ///< Of an article what cleaning took out of it, instead of its text.
  bool pick = false;     ///< Of the full screen: give the ids of the marked articles.
  bool timing = false;
  bool verbose = false;
  bool no_aliases = false;
  bool line_mode = false;  ///< A session asks line by line, also where it could fill the screen.
  bool history = true;     ///< A session reads the queries of earlier ones, and keeps its own.
  std::filesystem::path alias_file{};  ///< Empty: the usual place.
  retrieve::Aliases aliases{};         ///< Once they are loaded.
  query::SavedQueries saved{};         ///< Where @name looks.
  Surroundings around{};
  Watch* watch = nullptr;  ///< Where there is one, it is told of every question that is answered.
};

/// Where a failure is also told on stdout, as an object.
[[nodiscard]] bool speaks_json(const Setup& setup);

}  // namespace news::ask
