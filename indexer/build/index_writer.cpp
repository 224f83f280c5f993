#include "indexer/build/index_writer.hpp"

#include <algorithm>
#include <system_error>

#include "common/index/checksums.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/metadata.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/seal.hpp"
#include "indexer/build/settle_stories.hpp"

namespace news::build {
namespace {

bool is_standard_input(const std::string& path) { return path == "-"; }

/// What settling takes at least, before it is known.
std::chrono::milliseconds settling_of(const Xapian::Database& index) {
  constexpr unsigned articles_a_millisecond = 250;
  return std::chrono::milliseconds{index.get_doccount() / articles_a_millisecond};
}

}  // namespace

Result<IndexWriter> IndexWriter::open(const std::filesystem::path& generation, Sync sync) {
  auto opened = index::guarded(fmt::format("opening '{}' to write", generation.string()), [&] {
    const int flags =
        Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | (sync == Sync::none ? Xapian::DB_NO_SYNC : 0);
    return Xapian::WritableDatabase{generation.string(), flags};
  });
  if (!opened) return opened.error();
  const auto groups = index::guarded(fmt::format("reading '{}'", generation.string()),
                                     [&] { return groups_articles(*opened); });
  if (!groups) return groups.error();
  return IndexWriter{*std::move(opened), generation, sync, *groups};
}

IndexWriter::IndexWriter(Xapian::WritableDatabase database, std::filesystem::path generation,
                         Sync sync, bool groups)
    : database_{std::move(database)},
      generation_{std::move(generation)},
      sync_{sync},
      groups_{groups},
      settling_took_{groups ? settling_of(database_) : std::chrono::milliseconds{0}} {}

std::string IndexWriter::doing() const {
  return fmt::format("writing to '{}'", generation_.string());
}

void IndexWriter::begin_batch() {
  if (in_batch_) return;
  if (!has_changed_)
    if (const auto broken = break_seal(generation_); !broken)
      throw Xapian::DatabaseError{broken.error().what};
  has_changed_ = true;
  database_.begin_transaction();
  in_batch_ = true;
}

std::vector<IndexWriter::Held> IndexWriter::articles_of(const std::string& input_key) const {
  std::vector<Held> held;
  const auto term = schema::input_term(input_key);
  for (auto each = database_.postlist_begin(term); each != database_.postlist_end(term); ++each)
    held.emplace_back(*each, false);
  return held;
}

Result<void> IndexWriter::begin_input(const discover::InputFile& file) {
  put_of_input_ = 0;
  held_before_.clear();
  if (is_standard_input(file.path)) return {};
  return index::guarded(doing(), [&] {
    const auto key = discover::input_key(file.path);
    held_before_ = articles_of(key);
    if (database_.get_metadata(manifest_key(key)).empty()) return;
    // Until it is read to its end the input counts as unread, also after a kill.
    begin_batch();
    database_.set_metadata(manifest_key(key), "");
  });
}

Result<IndexWriter::Put> IndexWriter::put(const Prepared& article) {
  return index::guarded(doing(), [&] {
    begin_batch();
    ++put_of_input_;
    waiting_bytes_ += article.memory_bytes;
    const auto there = database_.postlist_begin(article.id_term);
    if (there == database_.postlist_end(article.id_term)) {
      database_.add_document(article.document);
      return Put::added;
    }
    const Xapian::docid number = *there;
    database_.replace_document(number, article.document);
    const auto held =
        std::lower_bound(held_before_.begin(), held_before_.end(), Held{number, false});
    if (held != held_before_.end() && held->first == number) held->second = true;
    return Put::replaced;
  });
}

std::uint64_t IndexWriter::drop(const std::vector<Held>& held) {
  std::uint64_t dropped = 0;
  for (const auto& [number, put_again] : held) {
    if (put_again) continue;
    begin_batch();
    database_.delete_document(number);
    waiting_bytes_ += 4096;  // its terms wait as changes too; about what an article has
    ++dropped;
  }
  return dropped;
}

Result<std::uint64_t> IndexWriter::end_input(const discover::InputFile& file) {
  if (is_standard_input(file.path)) return std::uint64_t{0};
  return index::guarded(doing(), [&] {
    const auto dropped = drop(held_before_);
    held_before_.clear();
    begin_batch();
    database_.set_metadata(manifest_key(discover::input_key(file.path)),
                           write_entry({file.path, file.size, file.modified, put_of_input_}));
    return dropped;
  });
}

void IndexWriter::give_up_input() { held_before_.clear(); }

Result<std::uint64_t> IndexWriter::remove_input(const std::string& path) {
  return index::guarded(doing(), [&] {
    const auto key = discover::input_key(path);
    const auto dropped = drop(articles_of(key));
    begin_batch();
    database_.set_metadata(manifest_key(key), "");
    return dropped;
  });
}

Result<bool> IndexWriter::remove_article(const std::string& id) {
  return index::guarded(doing(), [&] {
    const auto term = schema::value_term(schema::Field::id, id);
    const auto there = database_.postlist_begin(term);
    if (there == database_.postlist_end(term)) return false;
    const Xapian::docid number = *there;
    begin_batch();
    database_.delete_document(number);
    return true;
  });
}

Result<std::vector<std::string>> IndexWriter::learned() const {
  return index::guarded(doing(), [this] {
    const std::string prefix{schema::metadata::learned_prefix};
    std::vector<std::string> kept;
    for (auto key = database_.metadata_keys_begin(prefix);
         key != database_.metadata_keys_end(prefix); ++key)
      kept.push_back(database_.get_metadata(*key));
    return kept;
  });
}

Result<void> IndexWriter::keep_learned(const std::string& outlet, const std::string& bytes) {
  return index::guarded(doing(), [&] {
    const auto key =
        std::string{schema::metadata::learned_prefix}.append(discover::input_key(outlet));
    if (database_.get_metadata(key) == bytes) return;
    begin_batch();
    database_.set_metadata(key, bytes);
  });
}

Result<void> IndexWriter::settle() {
  if (!groups_) return {};
  const auto start = std::chrono::steady_clock::now();
  const auto settled = settle_stories(database_, generation_.parent_path());
  settling_took_ = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  return settled;
}

Result<Changed> IndexWriter::commit() {
  if (!in_batch_) return Changed{};
  // Whatever happens, there is no second try with this batch.
  in_batch_ = false;
  waiting_bytes_ = 0;
  const auto committed = index::guarded(doing(), [this] {
    const auto settled = settle();
    if (settled) database_.commit_transaction();
    return settled;
  });
  if (!committed) return committed.error();
  if (sync_ == Sync::none) return Changed{};
  if (const auto synced = sync_folder(generation_); !synced) return synced.error();
  return Changed{};
}

Result<void> IndexWriter::close() {
  const auto closed = index::guarded(doing(), [this] {
    if (in_batch_) database_.cancel_transaction();
    in_batch_ = false;
    database_.close();
  });
  if (!closed) return closed;
  // A seal that is there speaks of what nobody changed.
  std::error_code failure;
  if (!has_changed_ && std::filesystem::exists(generation_ / index::seal_name, failure)) return {};
  return seal(generation_);
}

}  // namespace news::build
