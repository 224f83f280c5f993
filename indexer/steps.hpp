#pragma once

#include <vector>

#include "indexer/build/parallel_build.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/clean/learn/learned.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/options.hpp"
#include "indexer/read/reader.hpp"

namespace news {

/// The steps before writing, strung together: read, clean, describe. How words are analysed is the
/// index's to say, and not set here.
///
/// learned: what is known of each outlet's furniture.
[[nodiscard]] build::BuildSteps steps_of(std::vector<discover::InputFile> files,
                                         const IndexerOptions& options, clean::Learned learned);

/// Reads one input by the options; what is thrown becomes a Skipped.
void read_one(const discover::InputFile& file, const IndexerOptions& options,
              const read::Sink& sink);

/// How much of an input's text becomes the body.
struct WantedText {
  bool full_page = false;  ///< Of a page all its text, not only the article's,
  bool keep_all = false;   ///< and of every other text too: nothing is taken for site furniture.
};

[[nodiscard]] WantedText wanted_text(const IndexerOptions& options);

/// An article's own text. A page is parsed once: what it says of itself is put into `raw` where the
/// reader found none.
[[nodiscard]] clean::Cleaned clean_one(RawArticle& raw, WantedText wanted,
                                       const clean::Learned& learned = {});

}  // namespace news
