#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace news::ask {

/// Writes a file beside the one named and puts it in its place: after a power cut the old one is
/// there or the new one, whole. Gives 0, or the errno of what failed; then nothing is left of it.
///
/// mode: the new file's, less what the umask takes.
[[nodiscard]] int replace_file(const std::filesystem::path& file, std::string_view text,
                               mode_t mode = 0666);

}  // namespace news::ask
