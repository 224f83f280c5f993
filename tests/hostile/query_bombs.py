#!/usr/bin/env python3
"""Asks queries made to cost as much as the language allows: each has to be answered or refused.

Use: query_bombs.py --bin DIR [--index NEWS.IDX] [--seconds 2] [--table]

Without --index the articles of data/ are indexed. Each query has 1 GiB of address space and so many
seconds of processor time; what takes more, or ends by a signal, fails. --table prints what each took.
"""
import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile

GIB = 1 << 30
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
COMMON = 'the of to in a and said it'.split()
COMMON_10 = 'the of to in a and said it he but'.split()
NEWS = 'said mln dlrs pct year bank company would its trade'.split()
BEGINNINGS = 'int con pro com res dis tra per'.split()
NAMES = 'bank rate said year company trade price share stock market oil dollar japan states would could'


def pairs(sign, words, times):
    """Each word beside each other one: (the W/P of) OR (the W/P to) ..."""
    found = [f'({a} {sign} {b})' for a in words for b in words if a != b]
    return ' OR '.join(found[:times])


def nested(sign, words, depth):
    query = words[0]
    for i in range(1, depth):
        query = f'({query} OR {words[i % len(words)]}) {sign} ({words[(i + 1) % len(words)]} OR é)'
    return query


def of_all(function, words, times):
    return ' OR '.join(f'{function}({word})' for word in words * times)


def bombs():
    stars = [start + '*' for start in BEGINNINGS]
    some = random.Random(7)
    yield 'short patterns', 'a* b* c* s* ' * 20
    yield 'patterns', ' '.join(stars[:4] * 4)
    yield 'OR of patterns', ' OR '.join(stars * 2)
    yield 'patterns W/255', ' W/255 '.join(stars)
    yield 'patterns W/P', ' W/P '.join(stars)
    yield 'patterns in pairs', pairs('W/9', stars, 8)
    yield 'question marks', 'con?? con? pro? int?? dis? tra? per? com? res? sta? par? mar? pre? tho? sho? pos?'
    yield 'similar words', ' OR '.join(word + '~2' for word in NAMES.split())
    yield 'similar words W/9', ' W/9 '.join(word + '~2' for word in NAMES.split()[:8])
    for sign in ('W/1', 'W/255', 'PRE/255', 'W/S', 'W/P', 'NOT W/255'):
        yield f'chain of {sign}', f' {sign} '.join(COMMON * 6)
        yield f'the {sign} the', f' {sign} '.join(['the'] * 48)
        yield f'pairs of {sign}', pairs(sign, COMMON_10, 90)
        yield f'nest of {sign}', nested(sign, COMMON_10, 60)
    yield 'groups W/255', ' W/255 '.join(['(' + ' OR '.join(COMMON_10 + NEWS) + ')'] * 12)
    yield 'groups W/S', ' W/S '.join(['(' + ' OR '.join(COMMON_10 + NEWS) + ')'] * 12)
    yield 'groups of groups', ' W/P '.join(['((the W/9 of) OR (a W/9 in))'] * 40)
    yield 'phrase', '"' + 'the of to in a and said it ' * 30 + '"'
    yield 'OR of phrases', ' OR '.join(['"of the"', '"in the"', '"to the"', '"said it"'] * 30)
    yield 'AND of phrases', ' '.join(['"of the"', '"in the"', '"to the"', '"said it"'] * 30)
    yield 'OR of words', ' OR '.join(f'w{i}' if i % 2 else some.choice(NEWS) for i in range(256))
    yield 'OR of common words', ' OR '.join(NEWS * 25)
    yield 'exact words', ' OR '.join('=' + word for word in COMMON_10 * 20)
    yield 'NOT exact words', '*:* ' + ' '.join('-=' + word for word in COMMON_10 * 20)
    yield 'lead', 'lead:(' + ' OR '.join(COMMON_10 * 20) + ')'
    yield 'raw', 'raw:(' + ' W/P '.join(COMMON * 6) + ')'
    yield 'atleast', 'atleast1000(' + ' OR '.join(COMMON) + ')'
    yield 'atleasts', of_all('atleast9', COMMON_10, 20)
    yield 'first', 'first10000(the W/255 of)'
    yield 'firsts', of_all('first60', COMMON_10, 20)
    yield 'caps', of_all('caps', COMMON_10, 6)
    yield 'allcaps', of_all('allcaps', COMMON_10, 20)
    yield 'nested NOT', 'a NOT (' * 200 + 'b' + ')' * 200
    yield 'long NOT', 'a AND NOT b ' * 9_000
    yield 'long OR', ' OR '.join(['word'] * 10_000)
    yield 'brackets', '(' * 60_000
    yield 'bytes', '\udcff' * 4096


def limits(seconds):
    def set_limits():
        resource.setrlimit(resource.RLIMIT_AS, (GIB, GIB))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    return set_limits


def ask(searcher, index, query, seconds):
    """The exit status and the processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run([searcher, '-i', index, '--all', '-f', 'ids', '--', query], preexec_fn=limits(seconds),
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return answer.returncode, took, answer.stderr.decode(errors='replace')


def failures(searcher, index, seconds, table):
    failed = 0
    for name, query in bombs():
        status, took, said = ask(searcher, index, query, seconds)
        bad = status not in (0, 1, 2) or (status == 2 and 'hint:' not in said)
        failed += bad
        if bad or table:
            end = {0: 'answered', 1: 'nothing found', 2: 'refused'}.get(status, f'FAILED with status {status}')
            print(f'{name:20} {took:6.2f} s  {end}' + (f'\n{said[-300:]}' if bad else ''), flush=True)
    return failed


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--bin', required=True, help='the folder of indexer and searcher')
    options.add_argument('--index', help='an index to ask, else one of data/')
    options.add_argument('--seconds', type=int, default=2, help='of processor time')
    options.add_argument('--table', action='store_true', help='print what each took')
    chosen = options.parse_args()
    searcher = os.path.join(chosen.bin, 'searcher')
    with tempfile.TemporaryDirectory() as folder:
        index = chosen.index
        if not index:
            index = os.path.join(folder, 'data.idx')
            inputs = [os.path.join(ROOT, 'data', name) for name in ('tiny', 'queries/articles.jsonl', 'judged/articles.jsonl')]
            subprocess.run([os.path.join(chosen.bin, 'indexer'), '-q', '--index', index, *inputs], check=True,
                           stdout=subprocess.DEVNULL)
        failed = failures(searcher, index, chosen.seconds, chosen.table)
    print(f'{failed} queries neither answered nor refused within {chosen.seconds} s and 1 GiB' if failed
          else 'all answered or refused')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
