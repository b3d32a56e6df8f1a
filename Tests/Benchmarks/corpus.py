#!/usr/bin/env python3
"""Writes a large site of random words, once for Changepack and once for Hugo.

Usage: corpus.py --pages N --out DIR [--seed S] [--only changepack|hugo]

DIR/changepack/ gets site.yaml, content and templates in Changepack's content model, DIR/hugo/ the
same content with layouts that make the same pages. The same numbers give the same bytes: every
choice comes from one seeded generator, so nothing depends on the day, the locale or the machine.
"""

import argparse
import pathlib
import shutil

from corpus_changepack import ChangepackWriter
from corpus_hugo import HugoWriter
from corpus_model import Corpus

WRITERS = {"changepack": ChangepackWriter, "hugo": HugoWriter}
SEED = 42


def write_corpus(pages, folder, seed=SEED, only=None):
    """Writes the sites below `folder`, replacing what is there; gives files and bytes by name."""
    corpus = Corpus(pages, seed)
    writers = {}
    for name in [only] if only else list(WRITERS):
        root = pathlib.Path(folder) / name
        shutil.rmtree(root, ignore_errors=True)
        writers[name] = WRITERS[name](root, corpus)
    for entry in corpus.entries():
        for writer in writers.values():
            writer.write_entry(entry)
    for writer in writers.values():
        writer.write_frame()
    return {name: (writer.files, writer.bytes) for name, writer in writers.items()}


def main():
    """Reads the command line and writes the sites."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, required=True, help="guides, ideas and resources")
    parser.add_argument("--out", required=True, help="the folder to write to")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", choices=sorted(WRITERS), help="write one of the two sites")
    options = parser.parse_args()
    counts = write_corpus(options.pages, options.out, options.seed, options.only)
    for name, (files, size) in counts.items():
        print(f"{name}: {files} files, {size} bytes, {size // files} bytes a file")


if __name__ == "__main__":
    main()
