#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace news::build::glass {

/// Raw deflate (RFC 1951), as glass keeps document data and term lists.
class Deflater {
 public:
  Deflater();

  /// Packs `bytes` into `out`; false where that makes them no smaller, or they are too few to try.
  [[nodiscard]] bool deflate(std::string_view bytes, std::string& out);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace news::build::glass
