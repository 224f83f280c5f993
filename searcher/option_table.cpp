#include "searcher/option_table.hpp"

#include <algorithm>
#include <array>

namespace news::searcher {
namespace {

constexpr std::array table{
    OptionSpec{"any", 'o', "", "Query",
               "rank articles that have any of the words [default: only those that have all]",
               &Typed::any},
    OptionSpec{"all", 0, "", "Query",
               "only articles with all of the words [default; but text and html fill the page "
               "with articles that have most, and answer a long question by any of its words]",
               &Typed::all},
    OptionSpec{"exact", 'e', "", "Query", "match the word forms as typed (no stemming)",
               &Typed::exact},
    OptionSpec{"expand", 0, "", "Query",
               "add words that go with the best matches: they rank, and with --any find more",
               &Typed::expand},
    OptionSpec{"like", 0, "ID", "Query",
               "articles like this one (ID may be cut short), of those that match the QUERY where "
               "there is one; repeat for several",
               &Typed::like},
    OptionSpec{
        "explain", 0, "", "Query",
        "show how the query was understood, and how many articles each part has; with --show what "
        "each weighs in that article; with ID,ID and no QUERY why two articles are, or are not, "
        "one "
        "story",
        &Typed::explain},
    OptionSpec{"dialect", 0, "NAME", "Query",
               "read AND, OR and W/n as lexis or as factiva does [default: news]", &Typed::dialect},
    OptionSpec{"lenient", 0, "", "Query", "read what is no query as words, and say so",
               &Typed::lenient},
    OptionSpec{"save", 0, "NAME", "Query",
               "do not search: keep the QUERY as @NAME, to be used in others", &Typed::save},
    OptionSpec{"saved", 0, "", "Query", "list the saved queries and the folder of their files",
               &Typed::saved},
    OptionSpec{"aliases", 0, "FILE", "Query",
               "other names of things, beside those built in: one group a line, parted by tabs "
               "[default: aliases.tsv in ~/.config/news, where there is one]",
               &Typed::alias_file},
    OptionSpec{"no-aliases", 0, "", "Query", "search for names only as they are typed",
               &Typed::no_aliases},

    OptionSpec{"since", 0, "DATE", "Filters",
               "published on or after DATE: 2025, 2025-12, 2025-12-01, today, yesterday, 7d, 3w, "
               "6m, 1y",
               &Typed::since},
    OptionSpec{"until", 0, "DATE", "Filters", "published on or before DATE", &Typed::until},
    OptionSpec{"source", 's', "NAME", "Filters",
               "only this newspaper, agency or site; repeat for several", &Typed::sources},
    OptionSpec{"lang", 'l', "CODE", "Filters",
               "only this language (en, fr, de, ...); repeat for several", &Typed::languages},

    OptionSpec{"sort", 0, "KEY", "Order",
               "relevance, newest or oldest [default: relevance; newest where there is no QUERY]",
               &Typed::sort},
    OptionSpec{"fresh", 0, "DAYS", "Order",
               "favour newer articles, strongly within DAYS; 0: do not [default: moderately within "
               "90, but not where dates or quoted words are given]",
               &Typed::fresh},
    OptionSpec{"ranking", 0, "NAME", "Order", "ineb2 or bm25 [default: ineb2]", &Typed::ranking},
    OptionSpec{"unique", 'u', "", "Order",
               "show each story once, with its copies and versions counted and their outlets named",
               &Typed::unique},
    OptionSpec{"lead", 0, "NAME", "Order",
               "with --unique: the article to show: longest, earliest, latest, agency or best "
               "(ranked) [default: longest]",
               &Typed::lead},
    OptionSpec{"copies", 0, "", "Order", "with --unique: list the other articles of each story",
               &Typed::copies},
    OptionSpec{"as-of", 0, "DATE", "Order", "take DATE for now [default: now]", &Typed::as_of},

    OptionSpec{"format", 'f', "FMT", "Output",
               "text, html, jsonl, json, csv, tsv, trec or ids [default: text]", &Typed::format},
    OptionSpec{"fields", 0, "LIST", "Output",
               "columns of csv and tsv, keys of jsonl and json, with commas: rank, score, id, "
               "date, title, outlet, by, agency, located, language, sections, url, path, words, "
               "snippet, body and more",
               &Typed::fields},
    OptionSpec{"limit", 'n', "N", "Output", "show at most N articles; 0 for all [default: 10]",
               &Typed::limit},
    OptionSpec{"offset", 0, "N", "Output", "skip the first N articles", &Typed::offset},
    OptionSpec{"count", 'c', "", "Output", "print only the exact number of matching articles",
               &Typed::count},
    OptionSpec{"quiet", 'q', "", "Output", "print nothing; tell by the exit status only",
               &Typed::quiet},
    OptionSpec{"null", '0', "", "Output",
               "end records with NUL instead of newline (ids, tsv), for xargs -0", &Typed::null},
    OptionSpec{"snippet", 0, "CHARS", "Output",
               "length of the excerpt in characters; 0 for none [default: 240]", &Typed::snippet},
    OptionSpec{"color", 0, "WHEN", "Output", "auto, always or never [default: auto]",
               &Typed::color},
    OptionSpec{"hyperlink", 0, "WHEN", "Output",
               "link headlines to their address (OSC 8): auto, always or never [default: never]",
               &Typed::hyperlink},
    OptionSpec{"pager", 0, "WHEN", "Output",
               "page long output: auto, always or never [default: auto]", &Typed::pager},
    OptionSpec{"ascii", 0, "", "Output", "draw with plain ASCII characters", &Typed::ascii},
    OptionSpec{"timing", 0, "", "Output", "tell how long the search took", &Typed::timing},

    OptionSpec{"batch", 0, "FILE", "For programs",
               "answer every line of FILE ('-': standard input): QUERY, or NAME, a tab, QUERY; "
               "filters, order and output are the same for all",
               &Typed::batch},
    OptionSpec{"jobs", 'j', "N", "For programs",
               "with --batch: threads [default: one for each core]", &Typed::jobs},
    OptionSpec{"alert", 0, "NAME", "For programs",
               "for cron: ask the saved query @NAME and show only what it has not shown before, "
               "each marked new, copy or changed; exit status 1 where there is nothing new",
               &Typed::alert},
    OptionSpec{"serve", 0, "", "For programs",
               "answer JSON requests from standard input, one a line, until it ends; the options "
               "are what requests do not say",
               &Typed::serve},

    OptionSpec{"timeline", 0, "UNIT", "Charts",
               "chart all matches (without QUERY everything) by day, week, month, year or auto; "
               "articles are then shown only with --limit, below",
               &Typed::timeline},
    OptionSpec{"share", 0, "", "Charts",
               "with --timeline: also as a share of all articles of that time", &Typed::share},
    OptionSpec{"facet", 0, "NAME", "Charts",
               "chart all matches by source, agency, place, section, lang, by or year; repeat for "
               "several",
               &Typed::facets},
    OptionSpec{"top", 0, "N", "Charts", "values of each facet; 0 for all [default: 10]",
               &Typed::top},
    OptionSpec{"terms", 0, "", "Charts", "the words that set the matches apart from the rest",
               &Typed::terms},

    OptionSpec{"show", 0, "ID", "Reading",
               "print the whole article (ID may be cut short); repeat for several ('-': IDs from "
               "standard input)",
               &Typed::shows},
    OptionSpec{"removed", 0, "", "Reading",
               "with --show: print what was taken for site furniture instead, each span with its "
               "byte offsets, rule and reason",
               &Typed::removed},
    OptionSpec{"diff", 0, "ID,ID", "Reading",
               "what changed from one version of an article to another (IDs may be cut short; "
               "where one has a comma, give --diff twice)",
               &Typed::diff},
    OptionSpec{"interactive", 'I', "", "Reading",
               "search as one types, with the article beside it; without a terminal ask for one "
               "query after the other",
               &Typed::interactive},
    OptionSpec{"pick", 0, "", "Reading",
               "the same, to choose articles: Tab marks, Enter prints the ids of the marked",
               &Typed::pick},
    OptionSpec{"line", 0, "", "Reading",
               "ask line by line, also on a terminal: for screen readers and scripts; :help lists "
               "its commands",
               &Typed::line},
    OptionSpec{"no-history", 0, "", "Reading", "a session neither reads nor keeps past queries",
               &Typed::no_history},
    OptionSpec{"status", 0, "", "Reading", "tell what the index holds: articles, dates, sources",
               &Typed::status},

    OptionSpec{"topics", 0, "FILE", "Evaluation",
               "ask every topic of FILE: TREC topics, or lines of id, tab, query; with --format "
               "trec and without --qrels it writes a run",
               &Typed::topics},
    OptionSpec{"qrels", 0, "FILE", "Evaluation",
               "judge the answers: MAP, nDCG@10, P@10, S@1, MRR, recall@100", &Typed::qrels},
    OptionSpec{"run", 0, "FILE", "Evaluation", "judge this run instead of asking topics",
               &Typed::run},
    OptionSpec{"compare", 0, "FILE", "Evaluation",
               "judge this run too, and tell whether the two differ by more than chance",
               &Typed::compare},
    OptionSpec{"per-topic", 0, "", "Evaluation", "give the measures of every topic too",
               &Typed::per_topic},
    OptionSpec{"topic-part", 0, "PART", "Evaluation",
               "ask this part of TREC topics: title, desc or narr [default: title]",
               &Typed::topic_part},
    OptionSpec{"topic-dates", 0, "", "Evaluation",
               "ask every topic as on its own day: leave later articles out", &Typed::topic_dates},

    OptionSpec{"index", 'i', "DIR", "General",
               "index to search; repeat to search several as one [$NEWS_INDEX]", &Typed::indexes},
    OptionSpec{"verbose", 'v', "", "General", "tell more, on standard error", &Typed::verbose},
    OptionSpec{"help", 'h', "", "General", "show this help and exit", &Typed::help},
    OptionSpec{"version", 'V', "", "General", "show the version and exit", &Typed::version},
};

}  // namespace

std::span<const OptionSpec> option_table() { return table; }

const OptionSpec* option_named(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &OptionSpec::name);
  return found == table.end() ? nullptr : found;
}

const OptionSpec* option_lettered(char letter) {
  const auto* const found = std::ranges::find(table, letter, &OptionSpec::letter);
  return letter == 0 || found == table.end() ? nullptr : found;
}

}  // namespace news::searcher
