#!/usr/bin/env python3
"""Asks every example of data/queries over one index, and over its articles dealt to 2 and to 4: the ids that
the table says, and the same scores in the same order.

Use: examples_dealt.py --bin DIR
"""
import argparse
import os
import subprocess
import sys
import tempfile

QUERIES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'queries')
NOW = '2025-12-15T12:00:00Z'


def examples():
    with open(os.path.join(QUERIES, 'examples.tsv'), encoding='utf-8') as lines:
        for line in lines:
            columns = line.rstrip('\n').split('\t')
            if not line.startswith('# ') and len(columns) == 3:
                yield columns[0], [] if columns[2] == '-' else columns[2].split()


def indexes(bin_folder, folder, parts):
    """The options that name so many indexes, with the articles dealt out in turn."""
    with open(os.path.join(QUERIES, 'articles.jsonl'), encoding='utf-8') as lines:
        articles = list(lines)
    options = []
    for part in range(parts):
        path = os.path.join(folder, f'{part}-of-{parts}')
        with open(path + '.jsonl', 'w', encoding='utf-8') as dealt:
            dealt.writelines(articles[part::parts])
        subprocess.run([os.path.join(bin_folder, 'indexer'), '-q', '--index', path, path + '.jsonl'], check=True)
        options += ['-i', path]
    return options


def answer(bin_folder, environment, options, query):
    """Lines of id and score, best first."""
    asked = subprocess.run([os.path.join(bin_folder, 'searcher'), *options, '-n', '0', '--all', '--as-of', NOW,
                            '-f', 'tsv', '--fields', 'id,score', '--', query], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, env=environment, check=False, encoding='utf-8')
    return asked.stdout.splitlines()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--bin', required=True, help='the folder of indexer and searcher')
    bin_folder = os.path.abspath(options.parse_args().bin)
    asked = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, 'XDG_CONFIG_HOME': os.path.join(folder, 'config')}
        dealt = {parts: indexes(bin_folder, folder, parts) for parts in (1, 2, 4)}
        subprocess.run([os.path.join(bin_folder, 'searcher'), '--save=water', 'flood OR dam'],
                       env=environment, check=True, stderr=subprocess.DEVNULL)
        for query, wanted in examples():
            asked += 1
            answers = {parts: answer(bin_folder, environment, where, query) for parts, where in dealt.items()}
            ids = sorted(line.split('\t')[0] for line in answers[1][1:])
            if ids != sorted(wanted) or len(set(map(tuple, answers.values()))) > 1:
                failed += 1
                print(f'{query}\n  wanted {wanted}\n  ' + '\n  '.join(f'{n}: {a}' for n, a in answers.items()))
    print(f'{asked} examples, {failed} failed')
    return 1 if failed or not asked else 0


if __name__ == '__main__':
    sys.exit(main())
