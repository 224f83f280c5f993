#pragma once

#include <string>
#include <string_view>

struct z_stream_s;

namespace news::build::glass {

/// Raw deflate, as glass keeps document data and term lists.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Packs `bytes` into `out`; false where that makes them no smaller, or they are too few to try.
  [[nodiscard]] bool deflate(std::string_view bytes, std::string& out);

 private:
  z_stream_s* stream_;
};

}  // namespace news::build::glass
