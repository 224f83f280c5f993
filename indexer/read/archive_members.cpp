#include "indexer/read/archive_members.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <fmt/format.h>

namespace news::read {
namespace {

constexpr std::size_t tar_header_bytes = 512;

/// While it lives, this thread reads names as UTF-8: libarchive puts "?" for what the locale does
/// not hold.
class Utf8Names {
 public:
  Utf8Names()
      : utf8_{newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)},
        before_{utf8_ ? uselocale(utf8_) : nullptr} {}
  ~Utf8Names() {
    if (!utf8_) return;
    uselocale(before_);
    freelocale(utf8_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t utf8_;
  locale_t before_;
};

/// By the check sum of its first header, which every kind of tar has. Source: POSIX, pax, ustar.
bool is_tar(std::string_view head) {
  constexpr std::size_t sum_at = 148;
  constexpr std::size_t sum_bytes = 8;
  if (head.size() < tar_header_bytes || head[0] == '\0') return false;
  unsigned stated = 0;
  bool digits = false;
  for (const char c : head.substr(sum_at, sum_bytes)) {
    if (c == ' ' && !digits) continue;
    if (c < '0' || c > '7') break;
    digits = true;
    stated = stated * 8 + static_cast<unsigned>(c - '0');
  }
  unsigned sum = sum_bytes * ' ';
  for (std::size_t i = 0; i < tar_header_bytes; ++i)
    if (i < sum_at || i >= sum_at + sum_bytes) sum += static_cast<unsigned char>(head[i]);
  return digits && sum == stated;
}

/// Where the first file in a zip has such a name, the zip is a document or a program.
bool is_document(std::string_view head) {
  constexpr std::size_t name_at = 30;
  constexpr std::array<std::string_view, 8> names{"[Content_Types].xml",
                                                  "_rels/",
                                                  "docProps/",
                                                  "word/",
                                                  "xl/",
                                                  "ppt/",
                                                  "mimetype",
                                                  "META-INF/"};
  if (head.size() < name_at) return false;
  const auto name = head.substr(name_at);
  return std::any_of(names.begin(), names.end(),
                     [name](std::string_view start) { return name.starts_with(start); });
}

}  // namespace

/// The data of the member at which an archive stands.
class MemberBytes final : public ByteSource {
 public:
  explicit MemberBytes(ArchiveMembers& members) : members_{members} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    while (block_.empty() && !ended_ && !failure_) read_block();
    if (block_.empty() && failure_) return *failure_;
    const auto part = block_.substr(0, most);
    buffer.append(part);
    block_.remove_prefix(part.size());
    position_ += part.size();
    return part.size();
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  void read_block() {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(members_.archive_, &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
      ended_ = true;
    } else if (status < ARCHIVE_WARN) {
      failure_ = members_.error();
      if (status == ARCHIVE_FATAL) members_.failure_ = failure_;
    } else {
      block_ = {static_cast<const char*>(data), size};
    }
  }

  ArchiveMembers& members_;
  std::string_view block_{};
  bool ended_ = false;
  std::optional<Error> failure_{};
  std::uint64_t position_ = 0;
};

bool is_archive(std::string_view head) {
  if (head.starts_with("PK\x03\x04")) return !is_document(head);
  return head.starts_with("PK\x05\x06") || is_tar(head);
}

ArchiveMembers::ArchiveMembers(std::unique_ptr<ByteSource> packed)
    : input_{std::move(packed)}, archive_{archive_read_new()} {
  if (!archive_) throw std::bad_alloc{};
  archive_read_support_format_tar(archive_);
  archive_read_support_format_zip(archive_);
}

ArchiveMembers::~ArchiveMembers() { archive_read_free(archive_); }

std::optional<Member> ArchiveMembers::next() {
  const Utf8Names names;
  if (!opened_ && input_.open(archive_) != ARCHIVE_OK) failure_ = error();
  opened_ = true;
  while (!failure_ && next_header())
    if (found_) return std::exchange(found_, std::nullopt);
  return std::nullopt;
}

bool ArchiveMembers::next_header() {
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(archive_, &entry);
  if (status == ARCHIVE_EOF) return false;
  if (status < ARCHIVE_WARN && status != ARCHIVE_RETRY) {
    failure_ = error();
    return false;
  }
  const bool regular = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
  const char* name = archive_entry_pathname(entry);
  if (regular)
    found_ =
        Member{.name = name ? name : "", .encrypted = archive_entry_is_data_encrypted(entry) != 0};
  return true;
}

std::unique_ptr<ByteSource> ArchiveMembers::bytes() { return std::make_unique<MemberBytes>(*this); }

Error ArchiveMembers::error() const {
  if (input_.failure()) return *input_.failure();
  const char* why = archive_error_string(archive_);
  return {Error::Kind::bad_input,
          fmt::format("the archive ends early or is damaged: {}", why ? why : "not readable")};
}

}  // namespace news::read
