#include "indexer/steps.hpp"

#include <exception>
#include <memory>
#include <utility>

#include "indexer/clean/clean.hpp"
#include "indexer/clean/page/page.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/describe/outlet_key.hpp"
#include "indexer/describe/page_facts.hpp"
#include "indexer/markup/html_tree.hpp"
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

WantedText wanted_text(const IndexerOptions& options) {
  return {.full_page = options.full_page || options.keep_all, .keep_all = options.keep_all};
}

clean::Cleaned clean_one(RawArticle& raw, WantedText wanted, const clean::Learned& learned) {
  if (raw.kind != RawArticle::Text::page && wanted.keep_all) return clean::keep_all(raw);
  if (raw.kind == RawArticle::Text::scrape)
    return clean::clean(raw, {.learned = learned.of(describe::outlet_key(raw))});
  if (raw.kind == RawArticle::Text::prose) return clean::clean(raw);
  const auto tree = markup::parse_html(raw.text);
  describe::add_page_facts(tree, raw);
  return clean::clean_page(tree, raw, {.full_page = wanted.full_page});
}

build::BuildSteps steps_of(std::vector<discover::InputFile> files, const IndexerOptions& options,
                           clean::Learned learned) {
  build::BuildSteps steps;
  steps.inputs = files.size();
  steps.text_bytes = options.text_bytes;
  steps.read = [files = std::move(files), options](std::size_t input, const auto& article,
                                                   const auto& skipped) {
    read_one(files[input], options, {article, skipped});
  };
  steps.describe = [wanted = wanted_text(options), known = std::make_shared<const clean::Learned>(
                                                       std::move(learned))](RawArticle raw) {
    auto cleaned = clean_one(raw, wanted, *known);
    return describe::describe(raw, std::move(cleaned));
  };
  return steps;
}

}  // namespace news
