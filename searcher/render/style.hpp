#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace news::render {

/// How results look: decided once at the door, from options and terminal.
struct Style {
  bool colour = false;
  bool ascii = false;   ///< No character outside ASCII is drawn by us; an article's own text stays.
  bool nul = false;     ///< -0: records end in NUL instead of a newline (ids, tsv).
  bool copies = false;  ///< Under each story its other articles, a line each.
  bool links = false;   ///< OSC 8 links on titles.
  bool qid = false;     ///< Several queries are answered: csv and tsv name each row's.
  bool header = true;   ///< The first line of csv and tsv, which names the columns.
  std::size_t width = 80;             ///< Terminal columns.
  std::vector<std::string> fields{};  ///< --fields; empty: the format's default.
};

}  // namespace news::render
