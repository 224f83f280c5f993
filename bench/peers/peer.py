"""What every engine's script shares: its command line, reading the corpus, running programs.

An engine is a script with four verbs:
    ENGINE.py missing                   what has to be installed, or nothing
    ENGINE.py prepare CORPUS FOLDER     the corpus as files that the engine reads: not measured
    ENGINE.py build FOLDER              the index, at FOLDER/index: measured
    ENGINE.py ask FOLDER KIND WORDS     the command line for one query, as JSON: its run is measured
KIND is common, rare, and2, or2, phrase2 or phrase3; the answer is the ten best with passages, where
the engine has them.
"""

import json
import pathlib
import shutil
import subprocess
import sys


def articles(corpus):
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def run(argv, **options):
    """A program that has to succeed; what it prints is thrown away."""
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)


def quoted(text):
    return '"' + text + '"'


def main(engine):
    """Runs the verb; engine: an object with package, programs, prepare, build and ask."""
    verb, *rest = sys.argv[1:] or ["missing"]
    if verb == "missing":
        if not all(shutil.which(name) or pathlib.Path(name).exists() for name in engine.programs):
            print(f"apt-get install {engine.package}")
    elif verb == "prepare":
        folder = pathlib.Path(rest[1])
        folder.mkdir(parents=True, exist_ok=True)
        engine.prepare(rest[0], folder)
    elif verb == "build":
        engine.build(pathlib.Path(rest[0]))
    elif verb == "ask":
        print(json.dumps(engine.ask(pathlib.Path(rest[0]), rest[1], rest[2])))
    else:
        sys.exit(__doc__)
