#include "indexer/build/repair.hpp"

#include <map>
#include <utility>
#include <variant>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"
#include "common/index/generation.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/version.hpp"
#include "indexer/article/article.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/build/raw_work.hpp"
#include "indexer/build/salvage.hpp"
#include "indexer/build/target.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;
namespace key = schema::metadata;
using Metadata = std::map<std::string, std::string>;

Article article_of(schema::Record record) {
  Article article;
  article.origin = {record.path, record.member, record.offset};
  article.id = std::move(record.id);
  article.title = std::move(record.title);
  article.text = std::move(record.text);
  article.body = std::move(record.body);
  article.byline = std::move(record.byline);
  article.outlet = std::move(record.outlet);
  article.agency = std::move(record.agency);
  article.located = std::move(record.located);
  article.language = std::move(record.language);
  article.url = std::move(record.url);
  article.sections = std::move(record.sections);
  article.published = record.published;
  article.evidence = std::move(record.evidence);
  return article;
}

/// How the damaged generation was made; where it no longer says, as a new one is.
Result<NewIndex> way_of(const Metadata& metadata, bool is_whole) {
  NewIndex way{.groups = !is_whole || metadata.count(std::string{key::stories}) > 0};
  const auto schema = metadata.find(std::string{key::schema});
  if (schema != metadata.end() && schema->second != std::to_string(schema::version))
    return Error{Error::Kind::wrong_schema,
                 fmt::format("it was written with schema {}, this program repairs {}",
                             schema->second, schema::version),
                 "rebuild it: indexer --rebuild"};
  const auto analysed = metadata.find(std::string{key::analysis});
  if (analysed == metadata.end()) return way;
  const auto settings = analysis::read_settings(analysed->second);
  if (settings) way.analysis = *settings;
  return way;
}

/// What the inputs were and what they taught. Of inputs that had an article that is lost nobody
/// knows, so then none counts as read.
Result<void> keep_metadata(const fs::path& generation, const Metadata& metadata, bool inputs) {
  return index::guarded(fmt::format("writing to '{}'", generation.string()), [&] {
    Xapian::WritableDatabase database{generation.string(),
                                      Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS};
    for (const auto& [name, value] : metadata)
      if (name.starts_with(key::learned_prefix) || (inputs && name.starts_with(key::input_prefix)))
        database.set_metadata(name, value);
    database.commit();
    database.close();
  });
}

/// Analyses what is salvaged and writes it.
class Rewriting {
 public:
  Rewriting(IndexWriter& writer, const Target& target, std::size_t batch_bytes)
      : writer_{writer}, analyzer_{target.analysis}, batch_bytes_{batch_bytes} {
    steps_.groups = writer.groups();
  }

  Result<void> put(schema::Record record, const std::function<void(const std::string&)>& lost) {
    const auto id = record.id;
    steps_.describe = [&record](const RawArticle&) { return article_of(std::move(record)); };
    const auto made = analyse_raw({}, steps_, analyzer_);
    if (const auto* analysed = std::get_if<Analysed>(&made)) {
      const auto put = writer_.put(
          {make_document(*analysed), {}, analysed->id_term, memory_bytes(*analysed), false});
      if (!put) return put.error();
      ++articles_;
    } else {
      lost(id);
      ++refused_;
    }
    if (writer_.waiting_bytes() < batch_bytes_) return {};
    const auto committed = writer_.commit();
    return committed ? Result<void>{} : committed.error();
  }

  [[nodiscard]] std::uint64_t articles() const { return articles_; }
  [[nodiscard]] std::uint64_t refused() const { return refused_; }

 private:
  IndexWriter& writer_;
  analysis::Analyzer analyzer_;
  std::size_t batch_bytes_;
  BuildSteps steps_{};
  std::uint64_t articles_ = 0;
  std::uint64_t refused_ = 0;
};

Result<Repaired> rewrite(const fs::path& damaged, const Target& target, std::size_t batch_bytes,
                         const std::function<void(const std::string&)>& lost) {
  auto writer = IndexWriter::open(target.generation, IndexWriter::Sync::none);
  if (!writer) return writer.error();
  Rewriting rewriting{*writer, target, batch_bytes};
  const auto salvaged = salvage_articles(
      damaged,
      {.take = [&](schema::Record record) { return rewriting.put(std::move(record), lost); },
       .lost = lost});
  if (!salvaged) return salvaged.error();
  if (const auto committed = writer->commit(); !committed) return committed.error();
  if (const auto closed = writer->close(); !closed) return closed.error();
  Repaired repaired{rewriting.articles(), salvaged->lost + rewriting.refused()};
  const auto told_of = repaired.articles + repaired.lost;
  if (salvaged->counted > told_of) repaired.lost += salvaged->counted - told_of;
  return repaired;
}

}  // namespace

Result<Repaired> repair_index(const fs::path& index, std::size_t batch_bytes,
                              const std::function<void(const std::string&)>& lost) {
  const auto damaged = index::current_generation(index);
  if (!damaged) return damaged.error();
  Metadata metadata;
  const bool is_whole = salvage_metadata(*damaged, metadata).has_value();
  const auto way = way_of(metadata, is_whole);
  if (!way) return way.error();
  const auto target = open_target(index, *way, Start::anew);
  if (!target) return target.error();
  auto repaired = rewrite(*damaged, *target, batch_bytes, lost);
  Result<void> done = repaired ? Result<void>{} : repaired.error();
  if (done) {
    repaired->inputs_known = is_whole && repaired->lost == 0;
    done = keep_metadata(target->generation, metadata, repaired->inputs_known);
  }
  if (done) done = publish(*target);
  if (done) return repaired;
  discard(*target);
  return done.error();
}

}  // namespace news::build
