#include "indexer/build/glass/write_tables.hpp"

#include <map>
#include <optional>
#include <system_error>

#include "indexer/build/glass/codes.hpp"
#include "indexer/build/glass/cursor_merge.hpp"
#include "indexer/build/glass/keys.hpp"
#include "indexer/build/glass/numbering.hpp"
#include "indexer/build/glass/out_file.hpp"
#include "indexer/build/glass/posting_list.hpp"
#include "indexer/build/glass/run_files.hpp"
#include "indexer/build/glass/system_error.hpp"
#include "indexer/build/glass/table_writer.hpp"
#include "indexer/build/glass/value_list.hpp"
#include "indexer/build/glass/version_file.hpp"

namespace news::build::glass {
namespace {

namespace fs = std::filesystem;

/// A table that has no file while it has no entry.
class LazyTable {
 public:
  explicit LazyTable(fs::path file) : file_{std::move(file)} {
    std::error_code ignored;  // where it cannot be removed it cannot be written either
    fs::remove(file_, ignored);
  }

  TableWriter& table() {
    if (!table_) table_.emplace(file_);
    return *table_;
  }

  Result<TableRoot> finish() { return table_ ? table_->finish() : TableRoot{}; }

 private:
  fs::path file_;
  std::optional<TableWriter> table_{};
};

fs::path file_of(const TablesOrder& order, const char* table) {
  return order.to / (std::string{table} + ".glass");
}

/// What each step finds out for the next.
struct Merge {
  const TablesOrder& order;
  Numbering numbering;
  Statistics statistics{};
  PostingList lengths{};
  Tables tables{};
};

/// Term lists and document data, which only need to be put behind each other.
class DocumentTables {
 public:
  explicit DocumentTables(const TablesOrder& order)
      : termlist_{file_of(order, "termlist")}, docdata_{file_of(order, "docdata")} {}

  void add(std::uint32_t number, const DocumentRecord& record) {
    termlist_.add(document_key(number), record.term_list, record.term_list_is_deflated);
    if (!record.slots.empty()) termlist_.add(slots_key(number), record.slots);
    if (!record.data.empty())
      docdata_.table().add(document_key(number), record.data, record.data_is_deflated);
  }

  Result<void> finish(Tables& tables) {
    const auto termlist = termlist_.finish();
    if (!termlist) return termlist.error();
    const auto docdata = docdata_.finish();
    if (!docdata) return docdata.error();
    tables.termlist = *termlist;
    tables.docdata = *docdata;
    return {};
  }

 private:
  TableWriter termlist_;
  LazyTable docdata_;
};

Result<void> write_documents(Merge& merge) {
  DocumentTables tables{merge.order};
  for (std::size_t run = 0; run < merge.order.runs.size(); ++run) {
    merge.numbering.begin(run, merge.statistics.documents);
    InFile file{RunFiles::documents(merge.order.runs[run])};
    for (std::uint32_t document = 0; !file.at_end(); ++document) {
      const auto record = read_record(file.text());
      const auto number = merge.numbering.of(run, document);
      if (number == 0) continue;
      tables.add(number, record);
      merge.statistics.add(record.length, record.greatest_wdf);
      merge.lengths.add(number, record.length);
    }
    if (const auto read = file.status(); !read) return read;
  }
  return tables.finish(merge.tables);
}

struct ValueOrder {
  bool operator()(std::uint32_t one, std::uint32_t other) const {
    return value_statistics_key(one) < value_statistics_key(other);
  }
};

Result<void> write_value_statistics(const Merge& merge, TableWriter& postlist) {
  std::map<std::uint32_t, ValueStatistics, ValueOrder> slots;
  for (std::size_t run = 0; run < merge.order.runs.size(); ++run) {
    ValueCursor values{merge.order.runs[run]};
    while (values.next())
      if (merge.numbering.of(run, values.document()) != 0) slots[values.slot()].add(values.value());
    if (const auto read = values.status(); !read) return read;
  }
  for (const auto& [slot, statistics] : slots) statistics.write(postlist, slot);
  return {};
}

Result<void> write_values(const Merge& merge, TableWriter& postlist) {
  CursorMerge<ValueCursor> values{merge.order.runs};
  while (!values.at_end()) {
    const auto slot = values.top().slot();
    ValueList list{postlist, slot};
    for (; !values.at_end() && values.top().slot() == slot; values.advance()) {
      const auto number = merge.numbering.of(values.run(), values.top().document());
      if (number != 0) list.add(number, values.top().value());
    }
    list.finish();
  }
  return values.status();
}

/// The postings of one term after the other, and its positions.
class TermTables {
 public:
  TermTables(const Merge& merge, TableWriter& postlist)
      : merge_{merge}, postlist_{postlist}, position_{file_of(merge.order, "position")} {}

  void begin(const std::string& term) {
    key_ = positions_key(term);
    stem_bytes_ = key_.size();
  }

  void add(std::size_t run, const Posting& posting) {
    const auto number = merge_.numbering.of(run, posting.document);
    if (number == 0) return;
    postings_.add(number, posting.wdf);
    if (posting.positions.empty()) return;
    key_.resize(stem_bytes_);
    append_sortable(key_, number);
    position_.table().add(key_, posting.positions);
  }

  void end(const std::string& term) {
    if (!postings_.is_empty()) postings_.write_postings(postlist_, term);
  }

  Result<TableRoot> finish() { return position_.finish(); }

 private:
  const Merge& merge_;
  TableWriter& postlist_;
  LazyTable position_;
  PostingList postings_{};
  std::string key_{};
  std::size_t stem_bytes_ = 0;
};

Result<void> write_terms(Merge& merge, TableWriter& postlist) {
  TermTables tables{merge, postlist};
  CursorMerge<TermCursor> terms{merge.order.runs};
  while (!terms.at_end()) {
    const auto term = terms.top().term();
    tables.begin(term);
    for (; !terms.at_end() && terms.top().term() == term; terms.advance())
      while (terms.top().postings() > 0) tables.add(terms.run(), terms.top().next_posting());
    tables.end(term);
  }
  if (const auto read = terms.status(); !read) return read;
  const auto position = tables.finish();
  if (!position) return position.error();
  merge.tables.position = *position;
  return {};
}

Result<void> write_postlist(Merge& merge) {
  TableWriter postlist{file_of(merge.order, "postlist")};
  for (const auto& [key, value] : merge.order.metadata)
    if (!value.empty()) postlist.add(metadata_key(key), value);
  if (const auto done = write_value_statistics(merge, postlist); !done) return done;
  if (const auto done = write_values(merge, postlist); !done) return done;
  merge.lengths.write_lengths(postlist);
  if (const auto done = write_terms(merge, postlist); !done) return done;
  const auto finished = postlist.finish();
  if (!finished) return finished.error();
  merge.tables.postlist = *finished;
  return {};
}

Result<void> write_version(const Merge& merge) {
  OutFile file{merge.order.to / "iamglass"};
  file.append(version_file(merge.order.uuid, merge.tables, merge.statistics));
  return file.close();
}

}  // namespace

Result<std::uint64_t> write_tables(const TablesOrder& order) {
  Merge merge{.order = order, .numbering = Numbering{order.runs.size()}};
  const auto superseded = drop_superseded(order.runs, order.met, merge.numbering);
  if (!superseded) return superseded;
  for (const auto step : {write_documents, write_postlist})
    if (const auto done = step(merge); !done) return done.error();
  if (const auto done = write_version(merge); !done) return done.error();
  return superseded;
}

}  // namespace news::build::glass
