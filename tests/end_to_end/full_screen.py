#!/usr/bin/env python3
"""The full screen as a person meets it: keys go in through tmux, what is on the terminal is read.

    full_screen.py --bin FOLDER [NAME...]

Each test begins a terminal of its own; NAME chooses those whose name holds it. Nothing waits a fixed
time: a screen is read again and again until it is as expected, or 20 seconds have gone. Without tmux
all of it is skipped, with a word and status 77.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from screen_articles import ARTICLES
from tmux_terminal import SECONDS, Failed, Terminal

SKIPPED = 77

def script(folder, name, text):
    path = folder / name
    path.write_text("#!/bin/sh\n" + text + "\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def searches_as_one_types(folder, programs):
    """Each letter searches; the last word is a beginning, until a blank ends it."""
    terminal = Terminal(folder, programs)
    terminal.search()
    terminal.type("infla")
    terminal.wait("news> infla", "1 article", "Inflation slows again", "Prices rose by two percent")
    terminal.type(" ")
    terminal.wait("No article matches")
    terminal.keys("BSpace")
    terminal.wait("Inflation slows again")


def leaves_with_130(folder, programs):
    """Esc and Ctrl-C leave with status 130, and the terminal is as it was."""
    terminal = Terminal(folder, programs)
    for key in ("Escape", "C-c"):
        terminal.run("clear; searcher; echo status=$?")
        terminal.wait("news>", " ms")
        terminal.keys(key)
        terminal.wait("status=130")
        terminal.is_restored()


def reads_in_the_pager_at_the_match(folder, programs):
    """Enter opens the pager where the match is; behind it the screen is as it was."""
    terminal = Terminal(folder, programs, PAGER="less")
    terminal.search()
    terminal.type("lighthouse")
    terminal.wait("Harbour report is out", "1 article")
    terminal.wait("1 match")
    terminal.keys("Enter")
    terminal.wait("the lighthouse is named", "Paragraph 39", "(END)")
    terminal.keys("q")
    terminal.wait("news> lighthouse", "1 article")


def steps_through_matches(folder, programs):
    """n goes to the match that is out of sight."""
    terminal = Terminal(folder, programs)
    terminal.search()
    terminal.type("lighthouse")
    terminal.wait("1 match")
    terminal.keys("M-n")
    terminal.wait("the lighthouse is named")


def lists_stories_once(folder, programs):
    """Right lists copies and versions, d says what changed, Left puts them away."""
    terminal = Terminal(folder, programs, PAGER="cat >$HOME/diff.txt; true")
    terminal.search()
    terminal.type("dam ")
    terminal.wait("3 articles in 1 story", "+2 copies")
    terminal.keys("Down", "Right")
    terminal.wait("copy · Coast Herald", "copy · Reuters")
    terminal.keys("d")
    end = time.monotonic() + SECONDS
    while not (folder / "diff.txt").exists() or "hikers" not in (folder / "diff.txt").read_text():
        if time.monotonic() > end:
            raise Failed("no difference was shown")
        time.sleep(0.05)
    terminal.wait("news> dam")
    terminal.keys("Left")
    terminal.gone("copy · Reuters")


def narrows_by_facets(folder, programs):
    """/ counts values, Enter narrows by one and shows the results; it is saved; the backslash undoes it."""
    terminal = Terminal(folder, programs)
    terminal.search()
    terminal.type("the ")
    terminal.wait("news> the", "7 articles")
    terminal.keys("Down", "/")
    terminal.wait("by source", "Coast Herald")
    terminal.keys("Enter")
    terminal.wait('Narrowed by source:"Coast Herald"')
    terminal.gone("by source\n")
    terminal.keys("C-s")
    terminal.type("mine")
    terminal.keys("Enter")
    terminal.wait("Saved @mine")
    if '(the ) AND source:"Coast Herald"' not in (folder / ".config/news/queries/mine").read_text():
        raise Failed("the saved query has no filter")
    terminal.keys("C-s")
    terminal.type("mine")
    terminal.keys("Enter")
    terminal.wait("it is saved already")
    terminal.keys("Escape")
    terminal.gone("save as @")
    terminal.keys("M-\\")
    terminal.gone('source:"')
    terminal.keys("M-t")
    terminal.wait("at most")


def picks(folder, programs):
    """--pick prints what was marked; the screen is on the terminal, whatever stdout is."""
    terminal = Terminal(folder, programs)
    terminal.run("searcher -I --pick dam | sed 's/^/picked /'")
    terminal.wait("news> dam", "in 1 story")
    terminal.keys("Down", "Right", "Tab", "Tab")
    terminal.wait("2 marked")
    terminal.keys("Enter")
    terminal.wait("picked dam-")
    shown = terminal.until("waited for two picked", lambda text: text.count("\npicked dam-") == 2)
    if "news>" in shown.split("picked")[-1]:
        raise Failed("the screen went to standard output")
    terminal.is_restored()


def keeps_results_of_a_wrong_query(folder, programs):
    """What cannot be read is told under its place; the results stay."""
    terminal = Terminal(folder, programs)
    terminal.search()
    terminal.type("dam ")
    terminal.wait("3 articles in 1 story")
    terminal.type("date:2025-13")
    shown = terminal.wait("there is no month 13", "The Globe")
    query, carets = shown.split("\n")[:2]
    if carets.index("^") != query.index("2025-13"):
        raise Failed(f"the carets are at the wrong place:\n{shown}")


def edits_and_visits(folder, programs):
    """e opens a copy in the editor, o the address in a browser."""
    terminal = Terminal(folder, programs,
                        EDITOR=script(folder, "editor", 'cat "$1" >"$HOME/edited"; echo "$1" >"$HOME/copy"'),
                        BROWSER=script(folder, "browser", 'echo "$1" >"$HOME/visited"'))
    terminal.search()
    terminal.type("title:dam source:\"Coast Herald\"")
    terminal.wait("1 article", "Évian")
    terminal.keys("M-e")
    terminal.keys("M-o")
    terminal.wait("https://example.org/dam")
    if (folder / "visited").read_text().strip() != "https://example.org/dam":
        raise Failed("another address was visited")
    if "woken every house" not in (folder / "edited").read_text():
        raise Failed("the editor saw another text")
    if pathlib.Path((folder / "copy").read_text().strip()).exists():
        raise Failed("the copy for the editor is still there")


def line_mode_visits_too(folder, programs):
    """:url prints the address and opens it; without a browser that is told."""
    terminal = Terminal(folder, programs, BROWSER=script(folder, "browser", 'echo "visited $1"'))
    for browser, said in (("", "visited https://example.org/dam"), ("BROWSER=nowhere ", "no browser could be run")):
        terminal.run(f"clear; {browser}searcher --line 'title:dam source:\"Coast Herald\"'")
        terminal.wait("Dam breaks above village", "news>")
        terminal.run(":url 1")
        terminal.wait("https://example.org/dam", said)
        terminal.run(":q")


def runs_nothing_for_a_word_in_the_list(folder, programs):
    """A word that is typed into the list opens no program; a command typed alone does."""
    terminal = Terminal(folder, programs, EDITOR=script(folder, "editor", 'echo "$1" >"$HOME/edited"'))
    terminal.search()
    terminal.keys("Down")
    terminal.wait(" LIST ")
    terminal.type("election")
    terminal.wait("Letters are commands here")
    if (folder / "edited").exists():
        raise Failed("the editor was opened")
    terminal.keys("C-u")
    terminal.type("dam ")
    terminal.wait("news> dam", "3 articles in 1 story")
    terminal.keys("Down")
    terminal.wait(" LIST ")
    terminal.keys("e")
    end = time.monotonic() + SECONDS
    while not (folder / "edited").exists():
        if time.monotonic() > end:
            raise Failed("the editor was not opened")
        time.sleep(0.05)


def goes_on_without_utf8(folder, programs):
    """Where the locale is not UTF-8 that is said, what is typed is still asked, and plain signs are drawn."""
    terminal = Terminal(folder, programs)
    terminal.run("LC_ALL=C searcher")
    terminal.wait("not UTF-8", "news>")
    terminal.type("Évian dam ")
    terminal.wait("news> ?vian dam", "3 articles in 1 story | relevance", "the village of ?vian", "----")


def resizes(folder, programs):
    """20 columns and 5 rows, and back."""
    terminal = Terminal(folder, programs)
    terminal.search()
    terminal.type("dam ")
    terminal.wait("3 articles in 1 story")
    terminal.tmux("resize-window", "-x", "20", "-y", "5")
    terminal.wait("news> dam", "3 articles in 1 sto", "Dam breaks")
    terminal.tmux("resize-window", "-x", "120", "-y", "30")
    terminal.wait("+2 copies", " │ ")


def nothing_of_an_article_reaches_the_terminal(folder, programs):
    """Control characters are replaced; wide and combining ones keep the columns."""
    terminal = Terminal(folder, programs, columns=120)
    terminal.search()
    terminal.type("sirens ")
    terminal.wait("Sirens ", "owned", " over the bay�")
    if "owned" in terminal.tmux("display-message", "-p", "#{pane_title}"):
        raise Failed("an article set the title of the window")
    terminal.keys("C-u")
    terminal.type("tokyo ")
    shown = terminal.wait("東京の港が再び開いた")
    bars = {len(line[:line.index("│")].encode("utf-16-le")) for line in shown.split("\n")
            if "│" in line and "東" not in line}
    if len(bars) != 1:
        raise Failed(f"the panes are not straight:\n{shown}")


def takes_a_paste(folder, programs):
    """10 KB at once are one query, told to be too long; the screen goes on."""
    terminal = Terminal(folder, programs)
    terminal.search()
    (folder / "paste.txt").write_text("dam\n" * 2500)
    terminal.tmux("load-buffer", str(folder / "paste.txt"))
    terminal.tmux("paste-buffer", "-p")
    terminal.wait("news> ", "dam dam dam")
    terminal.keys("C-u")
    terminal.type("infla")
    terminal.wait("Inflation slows again")


def survives_another_index(folder, programs):
    """The index is rebuilt, then deleted, then there again, while the screen is open."""
    terminal = Terminal(folder, programs)
    terminal.search()
    index = folder / "index"
    more = ARTICLES + [{"id": "ferry-1", "title": "Ferry adrift", "body": "The ferry was adrift.",
                        "source": "Coast Herald", "published": "2025-12-03"}]
    build(folder, programs, more)
    terminal.type("ferry")
    terminal.wait("Ferry adrift")
    moved = folder / "moved"
    index.rename(moved)
    terminal.type("x")
    terminal.wait("indexer")
    terminal.wait("Ferry adrift")
    moved.rename(index)
    terminal.keys("BSpace")
    terminal.wait("1 article", " ms")


def stops_and_goes_on(folder, programs):
    """Ctrl-Z gives the shell its terminal; fg brings the screen back."""
    terminal = Terminal(folder, programs)
    terminal.run("set -m")
    terminal.search()
    terminal.type("infla")
    terminal.wait("Inflation slows again")
    terminal.keys("C-z")
    terminal.gone("news> infla")
    terminal.run("echo in the $((1+1))nd shell")
    terminal.wait("in the 2nd shell")
    terminal.run("fg")
    terminal.wait("news> infla", "Inflation slows again")
    os.kill(terminal.pid(), 20)
    terminal.gone("news> infla")
    terminal.is_restored()
    terminal.run("fg")
    terminal.wait("news> infla", "Inflation slows again")


def ends_by_signals(folder, programs):
    """SIGTERM, SIGINT and a crash give the terminal back."""
    terminal = Terminal(folder, programs)
    for signal in (15, 2, 11, 6):
        terminal.run("clear; ulimit -c 0; searcher; echo status=$?")
        terminal.wait("news>", " ms")
        os.kill(terminal.pid(), signal)
        # How a crash ends is the sanitizers' where there are any.
        status = {15: "143", 2: "130"}.get(signal, r"\d+")
        terminal.until("waited for its end", lambda shown, status=status:
                       re.search(rf"status={status}\b", shown))
        terminal.is_restored()


def says_what_terminal_it_needs(folder, programs):
    """A terminal that nobody knows is told, and the line mode begins; --pick cannot go on without a screen."""
    terminal = Terminal(folder, programs)
    terminal.run("TERM=unheard-of searcher; echo status=$?")
    terminal.wait('("unheard-of") cannot show a full screen', "asking line by line", "news>")
    terminal.type(":q")
    terminal.keys("Enter")
    terminal.wait("status=0")
    terminal.run("clear; TERM= searcher; echo status=$?")
    terminal.wait("TERM is not set", "news>")
    terminal.type(":q")
    terminal.keys("Enter")
    terminal.wait("status=0")
    terminal.run("clear; TERM=unheard-of searcher --pick; echo status=$?")
    terminal.wait("cannot show a full screen", "--line needs no screen", "status=2")
    terminal.is_restored()


def remembers_queries(folder, programs):
    """Up in an empty line has what was asked in an earlier session; --no-history keeps nothing."""
    terminal = Terminal(folder, programs)
    for options, typed in (("", "inflation"), ("--no-history", "harbour")):
        terminal.run(f"clear; searcher {options}; echo status=$?")
        terminal.wait("news>", " ms")
        terminal.type(typed)
        terminal.wait(f"news> {typed}", "1 article")
        terminal.keys("Escape")
        terminal.wait("status=130")
    terminal.search()
    terminal.keys("Up")
    terminal.wait("news> inflation", "1 article")
    terminal.keys("C-u", "C-r")
    terminal.wait("Past queries", "inflation")
    if "harbour" in terminal.screen():
        raise Failed("--no-history kept a query")


TESTS = [searches_as_one_types, leaves_with_130, reads_in_the_pager_at_the_match,
         steps_through_matches, lists_stories_once, narrows_by_facets, picks,
         keeps_results_of_a_wrong_query, edits_and_visits,
         line_mode_visits_too, runs_nothing_for_a_word_in_the_list, goes_on_without_utf8, resizes,
         nothing_of_an_article_reaches_the_terminal, takes_a_paste, survives_another_index,
         stops_and_goes_on, ends_by_signals, remembers_queries,
         says_what_terminal_it_needs]


def build(folder, programs, articles):
    (folder / "articles.jsonl").write_text(
        "".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    subprocess.run([f"{programs}/indexer", "--summary", "none", "--rebuild", "--index", str(folder / "index"),
                    str(folder / "articles.jsonl")], check=True, capture_output=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    if not shutil.which("tmux"):
        print("skipped: tmux is not installed")
        return SKIPPED
    failures = 0
    for test in TESTS:
        if asked.names and not any(name in test.__name__ for name in asked.names):
            continue
        with tempfile.TemporaryDirectory() as made:
            folder, programs = pathlib.Path(made), os.path.abspath(asked.bin)
            build(folder, programs, ARTICLES)
            began = time.monotonic()
            try:
                test(folder, programs)
                print(f"passed: {test.__name__} ({time.monotonic() - began:.1f} s)")
            except (Failed, subprocess.SubprocessError, OSError, ValueError) as failure:
                failures += 1
                print(f"FAILED: {test.__name__}: {test.__doc__}\n  {failure}")
            finally:
                while Terminal.opened:
                    Terminal.opened.pop().close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
