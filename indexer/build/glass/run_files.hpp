#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/base/result.hpp"
#include "indexer/build/glass/in_file.hpp"

namespace news::build::glass {

/// A run is four files in a folder; documents are numbered from 0. Of each:
///   documents  one text, written by append_record()
///   ids        sorted by id, then document: text id, number document
///   values     in the order of the slots, then by document: numbers slot and document, text value
///   postings   sorted by term: text term, number of documents; of each, rising: numbers document
///              and wdf, text positions as in the position table (empty where there are none);
///              a term may come several times, with later documents
struct RunFiles {
  static std::filesystem::path documents(const std::filesystem::path& run) {
    return run / "documents";
  }
  static std::filesystem::path ids(const std::filesystem::path& run) { return run / "ids"; }
  static std::filesystem::path values(const std::filesystem::path& run) { return run / "values"; }
  static std::filesystem::path postings(const std::filesystem::path& run) {
    return run / "postings";
  }
};

/// A document's tags in their final form.
struct DocumentRecord {
  std::uint32_t length = 0;
  std::uint32_t greatest_wdf = 0;
  bool term_list_is_deflated = false;
  bool data_is_deflated = false;
  std::string_view term_list{};
  std::string_view slots{};
  std::string_view data{};
};

void append_record(std::string& out, const DocumentRecord& record);

/// Reads what append_record() wrote; it views `bytes`. Damage gives empty texts.
[[nodiscard]] DocumentRecord read_record(std::string_view bytes);

/// An entry of each of the other files, appended to `out`; postings follow their term.
void append_id(std::string& out, std::string_view id, std::uint32_t document);
void append_value(std::string& out, std::uint32_t slot, std::uint32_t document,
                  std::string_view value);
void append_term(std::string& out, std::string_view term, std::uint64_t postings);

struct Posting {
  std::uint32_t document = 0;
  std::uint32_t wdf = 0;
  std::string_view positions{};
};

void append_posting(std::string& out, const Posting& posting);

/// The ids of a run, one after the other.
class IdCursor {
 public:
  explicit IdCursor(const std::filesystem::path& run) : file_{RunFiles::ids(run)} {}

  bool next();
  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] std::uint32_t document() const { return document_; }
  [[nodiscard]] bool comes_before(const IdCursor& other) const { return id_ < other.id_; }
  [[nodiscard]] Result<void> status() const { return file_.status(); }

 private:
  InFile file_;
  std::string id_{};
  std::uint32_t document_ = 0;
};

/// The values of a run, one after the other.
class ValueCursor {
 public:
  explicit ValueCursor(const std::filesystem::path& run) : file_{RunFiles::values(run)} {}

  bool next();
  [[nodiscard]] std::uint32_t slot() const { return slot_; }
  [[nodiscard]] std::uint32_t document() const { return document_; }
  [[nodiscard]] std::string_view value() const { return value_; }
  [[nodiscard]] bool comes_before(const ValueCursor& other) const;
  [[nodiscard]] Result<void> status() const { return file_.status(); }

 private:
  InFile file_;
  std::uint32_t slot_ = 0;
  std::uint32_t document_ = 0;
  std::string_view value_{};
};

/// The terms of a run, one after the other, each with its postings.
class TermCursor {
 public:
  explicit TermCursor(const std::filesystem::path& run) : file_{RunFiles::postings(run)} {}

  /// Call it when all postings of the term are read.
  bool next();
  [[nodiscard]] const std::string& term() const { return term_; }
  [[nodiscard]] std::uint64_t postings() const { return left_; }  ///< Still to come of the term.
  [[nodiscard]] Posting next_posting();                           ///< Valid until the next call.
  [[nodiscard]] bool comes_before(const TermCursor& other) const { return term_ < other.term_; }
  [[nodiscard]] Result<void> status() const { return file_.status(); }

 private:
  InFile file_;
  std::string term_{};
  std::uint64_t left_ = 0;
};

}  // namespace news::build::glass
