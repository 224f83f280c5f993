#include "indexer/build/glass/version_file.hpp"

#include "indexer/build/glass/codes.hpp"

namespace news::build::glass {
namespace {

constexpr std::uint32_t first_revision = 1;
constexpr std::uint32_t deflate_longer_than = 18;  ///< Bytes of a tag, for whoever adds later.

void append_table(std::string& out, const TableRoot& root, std::uint32_t deflate_from) {
  constexpr unsigned leaves_in_order = 2;
  constexpr unsigned no_blocks = 1;
  const bool is_there = root.blocks > 0;
  append_number(out, root.block);
  append_number(
      out, static_cast<unsigned>(root.level) << 2 | leaves_in_order | (is_there ? 0 : no_blocks));
  append_number(out, root.entries);
  append_number(out, block_bytes >> 11);
  append_number(out, deflate_from);
  std::string free_blocks;
  if (is_there) {
    append_number(free_blocks, first_revision);
    append_number(free_blocks, root.blocks);
    free_blocks.append(4, '\0');  // none between: where the list would begin and end
  }
  append_text(out, free_blocks);
}

}  // namespace

void Statistics::add(std::uint32_t length, std::uint32_t wdf) {
  ++documents;
  total_length += length;
  if (length != 0) least_length = least_length == 0 ? length : std::min(least_length, length);
  greatest_length = std::max(greatest_length, length);
  greatest_wdf = std::max(greatest_wdf, wdf);
}

std::string_view format_mark() {
  using namespace std::string_view_literals;
  // Two last bytes: 2016-03-14, as years since 2014, months and days.
  return "\x0f\x0dXapian Glass\x04\x6e"sv;
}

std::string version_file(std::string_view uuid, const Tables& tables,
                         const Statistics& statistics) {
  auto out = std::string{format_mark()}.append(uuid);
  append_number(out, first_revision);
  append_table(out, tables.postlist, 0);
  append_table(out, tables.docdata, deflate_longer_than);
  append_table(out, tables.termlist, deflate_longer_than);
  append_table(out, tables.position, 0);
  append_table(out, {}, deflate_longer_than);  // spelling
  append_table(out, {}, deflate_longer_than);  // synonyms
  append_number(out, statistics.documents);
  append_number(out, 0);  // numbers beyond that
  append_number(out, statistics.least_length);
  append_number(out, statistics.greatest_wdf);
  append_number(out, statistics.greatest_length - statistics.greatest_wdf);
  append_number(out, 0);  // oldest changeset
  append_number(out, statistics.total_length);
  append_number(out, 0);  // frequency of a spelling
  return out;
}

}  // namespace news::build::glass
