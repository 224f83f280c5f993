#!/usr/bin/env python3
"""Omega: built by scriptindex with English stems and positions, asked by the omega CGI program.

`FOLDER/index` is compacted; `build` includes that. Omega finds its database by its configuration.
"""

import types

import peer

OMEGA = "/usr/lib/cgi-bin/omega/omega"
RULES = """\
id : unique=Q boolean=Q field=id
title : field=title index=S index
date : field=date parsedate=%Y-%m-%d value=0
source : boolean=XS field=source
author : index=A field=author
section : boolean=XC
text : field=sample index
"""
TEMPLATE = """\
$setmap{prefix,title,S}$set{stemmer,en}$hitlist{$field{id}\t$field{title}\t$field{date}
$snippet{$field{sample},240}
}
"""


def prepare(corpus, folder):
    with open(folder / "dump", "w", encoding="utf-8") as dump:
        for article in peer.articles(corpus):
            for name in ("id", "title", "source", "author", "section", "text"):
                dump.write(name + "=" + article[name].replace("\n", "\n=") + "\n")
            dump.write("date=" + article["date"][:10] + "\n\n")
    (folder / "rules").write_text(RULES)
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "hits").write_text(TEMPLATE)
    (folder / "omega.conf").write_text(f"database_dir {folder}\ntemplate_dir {folder}/templates\n"
                                       f"log_dir {folder}\ncdb_dir {folder}\n")


def build(folder):
    peer.run(["rm", "-rf", str(folder / "loose"), str(folder / "index")])
    peer.run(["scriptindex", "--stemmer=english", "--overwrite", str(folder / "loose"),
              str(folder / "rules"), str(folder / "dump")])
    peer.run(["xapian-compact", str(folder / "loose"), str(folder / "index")])
    peer.run(["rm", "-rf", str(folder / "loose")])


def ask(folder, kind, words):
    query = peer.quoted(words) if kind.startswith("phrase") else words
    operator = "or" if kind == "or2" else "and"
    return ["env", f"OMEGA_CONFIG_FILE={folder}/omega.conf", OMEGA, "DB=index", "FMT=hits",
            "HITSPERPAGE=10", f"DEFAULTOP={operator}", f"P={query}"]


if __name__ == "__main__":
    peer.main(types.SimpleNamespace(
        package="xapian-omega xapian-tools", programs=["scriptindex", "xapian-compact", OMEGA],
        prepare=prepare, build=build, ask=ask))
