#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/packed_input.hpp"

struct archive;

namespace news::read {

/// Whether the first bytes (512 or more of a tar) are those of a tar or zip archive. Office
/// documents, e-books and programs in zip are none.
[[nodiscard]] bool is_archive(std::string_view head);

/// One file of an archive.
struct Member {
  std::string name{};  ///< Bytes as they stand, never a path to open: "../../etc/passwd".
  bool encrypted = false;
};

/// The regular files of a tar or zip archive, one after the other, as the stream comes. Links,
/// devices and folders are passed by.
class ArchiveMembers {
 public:
  explicit ArchiveMembers(std::unique_ptr<ByteSource> packed);
  ~ArchiveMembers();
  ArchiveMembers(const ArchiveMembers&) = delete;
  ArchiveMembers& operator=(const ArchiveMembers&) = delete;

  /// The next one; nothing at the end or where the archive failed.
  [[nodiscard]] std::optional<Member> next();

  /// What the member given last holds; good until next() is called. Holes of sparse files are
  /// left out.
  [[nodiscard]] std::unique_ptr<ByteSource> bytes();

  /// Why the archive ended, where it did not end well (bad_input).
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  friend class MemberBytes;

  bool next_header();
  [[nodiscard]] Error error() const;

  PackedInput input_;
  archive* archive_;
  bool opened_ = false;
  std::optional<Member> found_{};
  std::optional<Error> failure_{};
};

}  // namespace news::read
