#include "indexer/read/bytes.hpp"

#include <sys/stat.h>
#include <zlib.h>

#include <string>

#include "indexer/read/archive.hpp"
#include "indexer/read/gzip.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using news::read::bytes_of;
using news::read::ByteSource;
using news::read::open_bytes;
using news::tests::TempDir;

namespace {

/// All bytes of a stream in small pieces, and what stopped it.
struct Drained {
  std::string bytes{};
  std::string failure{};
};

Drained drained(ByteSource& source, std::size_t piece = 7) {
  Drained all;
  for (;;) {
    const auto more = source.read_more(all.bytes, piece);
    if (!more) all.failure = more.error().what;
    if (!more || *more == 0) break;
  }
  CHECK(source.position() == all.bytes.size());
  return all;
}

std::string gzipped(const std::string& plain) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(deflateBound(&stream, plain.size()) + 64, '\0');
  std::string input = plain;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

/// Text that packs badly, so that damage in the middle leaves much before it.
std::string long_text(int lines) {
  std::string text;
  unsigned number = 12345;
  for (int i = 0; i < lines; ++i) {
    number = number * 1664525u + 1013904223u;
    text += "Ålesund " + std::to_string(number) + "\n";
  }
  return text;
}

Drained unpacked(const std::string& packed) {
  const auto source = news::read::gunzipped(bytes_of(packed));
  return drained(*source, 1000);
}

}  // namespace

TEST_CASE("A stream over a text gives it piece by piece", "[read][bytes]") {
  const std::string text = "Þrír kettir og Åse";
  CHECK(drained(*bytes_of(text)).bytes == text);
  CHECK(drained(*bytes_of("")).bytes.empty());
}

TEST_CASE("Bytes read ahead are given again first", "[read][bytes]") {
  const std::string text = "å wire story";
  auto rest = bytes_of(text);
  std::string head;
  REQUIRE(rest->read_more(head, 4).has_value());
  CHECK(drained(*news::read::with_head(head, std::move(rest)), 3).bytes == text);
}

TEST_CASE("A file is read as it is, and gzip is unpacked whatever its name", "[read][bytes]") {
  const TempDir folder;
  const std::string text = long_text(10000);
  for (const auto& [name, content] :
       {std::pair{"å.txt", text}, std::pair{"å.txt.gz", gzipped(text)},
        std::pair{"no-extension", gzipped(text)}, std::pair{"misnamed.gz", text}}) {
    CAPTURE(name);
    const auto source = open_bytes(folder.write(name, content).string());
    REQUIRE(source);
    CHECK(drained(**source, 4000).bytes == text);
  }
}

TEST_CASE("What cannot be opened is an error with the path and the reason", "[read][bytes]") {
  const TempDir folder;
  const auto missing = (folder / "é").string();
  const auto pipe = (folder / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);

  CHECK(open_bytes(missing).error().what == missing + ": No such file or directory");
  CHECK(open_bytes(folder.path().string()).error().what ==
        folder.path().string() + ": Is a directory");
  CHECK(open_bytes(pipe).error().what == pipe + ": not a regular file");
}

TEST_CASE("All members of a gzip file are read, and zeros that fill its last block are not",
          "[read][gzip]") {
  CHECK(unpacked(gzipped("Å") + gzipped("") + gzipped("se\n")).bytes == "Åse\n");
  const auto padded = unpacked(gzipped("Åse\n") + std::string(700, '\0'));
  CHECK(padded.bytes == "Åse\n");
  CHECK(padded.failure.empty());
}

TEST_CASE("A gzip file cut off anywhere gives a prefix and then says so", "[read][gzip]") {
  const auto text = long_text(400);
  const auto packed = gzipped(text);
  for (std::size_t kept = 2; kept < packed.size(); kept += 13) {
    CAPTURE(kept);
    const auto got = unpacked(packed.substr(0, kept));
    CHECK(got.failure == "gzip data end early");
    REQUIRE(text.starts_with(got.bytes));
  }
}

TEST_CASE("A cut gzip file loses next to nothing before the cut", "[read][gzip]") {
  const auto text = long_text(20000);
  const auto packed = gzipped(text);
  const auto got = unpacked(packed.substr(0, packed.size() / 2));
  CHECK(got.bytes.size() > text.size() * 48 / 100);
}

TEST_CASE("Damaged gzip data give what stands before the damage", "[read][gzip]") {
  const auto text = long_text(20000);
  auto packed = gzipped(text);

  SECTION("in the check sum: everything") {
    packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);
    const auto got = unpacked(packed);
    CHECK(got.bytes == text);
    CHECK(got.failure == "gzip data are damaged: incorrect data check");
  }
  SECTION("other bytes after it") {
    const auto got = unpacked(gzipped(text) + "Åse");
    CHECK(got.bytes == text);
    CHECK(got.failure == "bytes after the gzip data are no gzip data");
  }
  SECTION("the error comes again at each further call") {
    const auto cut = packed.substr(0, 100);
    const auto source = news::read::gunzipped(bytes_of(cut));
    CHECK_FALSE(drained(*source).failure.empty());
    std::string more;
    CHECK_FALSE(source->read_more(more, 10).has_value());
  }
}

TEST_CASE("Compressions are told by their first bytes", "[read][archive]") {
  using news::read::is_compressed_archive;
  CHECK(is_compressed_archive("BZh91AY&SY"));
  CHECK_FALSE(is_compressed_archive("BZhou"));
  CHECK_FALSE(is_compressed_archive("BZ"));
  CHECK(
      is_compressed_archive(std::string_view{"\xfd"
                                             "7zXZ\0",
                                             6}));
  CHECK(is_compressed_archive("\x28\xb5\x2f\xfd"));
  CHECK_FALSE(is_compressed_archive("Ålesund"));
}

TEST_CASE("Damaged bzip2 data are an error that says so", "[read][archive]") {
  const std::string packed = "BZh91AY&SYthis is no bzip2 data, å";
  const auto source = news::read::decompressed(bytes_of(packed));
  CHECK_THAT(drained(*source).failure,
             Catch::Matchers::StartsWith("compressed data end early or are damaged: "));
}
