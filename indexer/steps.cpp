#include "indexer/steps.hpp"

#include <exception>
#include <utility>

#include "indexer/clean/clean.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"

namespace news {

void read_one(const discover::InputFile& file, const IndexerOptions& options,
              const read::Sink& sink) {
  try {
    read::read_input(file.path, options.format, options.read, sink);
  } catch (const std::exception& thrown) {
    sink.skipped({Origin{.path = file.path}, SkipReason::unreadable, thrown.what()});
  }
}

build::BuildSteps steps_of(std::vector<discover::InputFile> files, const IndexerOptions& options) {
  build::BuildSteps steps;
  steps.inputs = files.size();
  steps.read = [files = std::move(files), options](std::size_t input, const auto& article,
                                                   const auto& skipped) {
    read_one(files[input], options, {article, skipped});
  };
  steps.describe = [](RawArticle raw) {
    auto cleaned = clean::clean(raw);
    return describe::describe(raw, std::move(cleaned));
  };
  return steps;
}

}  // namespace news
