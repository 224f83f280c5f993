#include "indexer/build/glass/join_runs.hpp"

#include <cstdint>
#include <string>

#include "indexer/build/glass/cursor_merge.hpp"
#include "indexer/build/glass/out_file.hpp"
#include "indexer/build/glass/run_files.hpp"

namespace news::build::glass {
namespace {

namespace fs = std::filesystem;

using Runs = std::vector<fs::path>;
using Offsets = std::vector<std::uint32_t>;  ///< Documents before each run.

template <class Cursor>
Result<void> closed(const CursorMerge<Cursor>& merge, OutFile& file) {
  if (const auto read = merge.status(); !read) return read;
  return file.close();
}

Result<void> join_documents(const Runs& runs, const fs::path& to, Offsets& offsets) {
  OutFile file{RunFiles::documents(to)};
  std::uint32_t documents = 0;
  for (const auto& run : runs) {
    offsets.push_back(documents);
    InFile from{RunFiles::documents(run)};
    for (; !from.at_end(); ++documents) file.append_text(from.text());
    if (const auto read = from.status(); !read) return read;
  }
  return file.close();
}

Result<void> join_ids(const Runs& runs, const fs::path& to, const Offsets& offsets) {
  OutFile file{RunFiles::ids(to)};
  CursorMerge<IdCursor> merge{runs};
  std::string line;
  for (; !merge.at_end(); merge.advance()) {
    line.clear();
    append_id(line, merge.top().id(), merge.top().document() + offsets[merge.run()]);
    file.append(line);
  }
  return closed(merge, file);
}

Result<void> join_values(const Runs& runs, const fs::path& to, const Offsets& offsets) {
  OutFile file{RunFiles::values(to)};
  CursorMerge<ValueCursor> merge{runs};
  std::string line;
  for (; !merge.at_end(); merge.advance()) {
    line.clear();
    append_value(line, merge.top().slot(), merge.top().document() + offsets[merge.run()],
                 merge.top().value());
    file.append(line);
  }
  return closed(merge, file);
}

/// A term of several runs stands there several times: how many postings it has in all is not known
/// before the last of them is read.
Result<void> join_postings(const Runs& runs, const fs::path& to, const Offsets& offsets) {
  OutFile file{RunFiles::postings(to)};
  CursorMerge<TermCursor> merge{runs};
  std::string line;
  for (; !merge.at_end(); merge.advance()) {
    auto& term = merge.top();
    line.clear();
    append_term(line, term.term(), term.postings());
    while (term.postings() > 0) {
      auto posting = term.next_posting();
      posting.document += offsets[merge.run()];
      append_posting(line, posting);
      file.append(line);
      line.clear();
    }
  }
  return closed(merge, file);
}

}  // namespace

Result<void> join_runs(const Runs& runs, const fs::path& to) {
  Offsets offsets;
  if (const auto joined = join_documents(runs, to, offsets); !joined) return joined;
  if (const auto joined = join_ids(runs, to, offsets); !joined) return joined;
  if (const auto joined = join_values(runs, to, offsets); !joined) return joined;
  return join_postings(runs, to, offsets);
}

}  // namespace news::build::glass
