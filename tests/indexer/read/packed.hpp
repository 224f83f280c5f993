#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace news::tests {

/// One thing put into an archive.
struct Entry {
  std::string name{};
  std::string content{};
  unsigned type = AE_IFREG;
  std::string link{};  ///< Where a symbolic link points to.
};

/// An archive as libarchive writes it. format: "pax", "ustar", "zip"; filter: "gzip", "bzip2",
/// "xz", "zstd" or "".
[[nodiscard]] inline std::string packed(const std::vector<Entry>& entries,
                                        const std::string& format = "pax",
                                        const std::string& filter = "") {
  std::string bytes;
  // Without it names beyond ASCII do not come into a zip.
  const std::unique_ptr<std::remove_pointer_t<locale_t>, void (*)(locale_t)> utf8{
      newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr), freelocale};
  const auto before = uselocale(utf8.get());
  const std::unique_ptr<archive, int (*)(archive*)> to{archive_write_new(), archive_write_free};
  archive_write_set_format_by_name(to.get(), format.c_str());
  if (!filter.empty()) archive_write_add_filter_by_name(to.get(), filter.c_str());
  if (format == "zip") archive_write_set_options(to.get(), "zip:hdrcharset=UTF-8");
  archive_write_set_bytes_in_last_block(to.get(), 1);
  archive_write_open(
      to.get(), &bytes, nullptr,
      [](archive*, void* all, const void* data, std::size_t size) {
        static_cast<std::string*>(all)->append(static_cast<const char*>(data), size);
        return static_cast<la_ssize_t>(size);
      },
      nullptr);
  for (const auto& each : entries) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry{archive_entry_new(),
                                                                         archive_entry_free};
    archive_entry_set_pathname(entry.get(), each.name.c_str());
    archive_entry_set_filetype(entry.get(), each.type);
    archive_entry_set_perm(entry.get(), 0644);
    if (!each.link.empty()) archive_entry_set_symlink(entry.get(), each.link.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(each.content.size()));
    archive_write_header(to.get(), entry.get());
    archive_write_data(to.get(), each.content.data(), each.content.size());
  }
  archive_write_close(to.get());
  uselocale(before);
  return bytes;
}

/// Bytes compressed alone, without an archive.
[[nodiscard]] inline std::string compressed(const std::string& content, const std::string& filter) {
  return packed({{.name = "data", .content = content}}, "raw", filter);
}

}  // namespace news::tests
