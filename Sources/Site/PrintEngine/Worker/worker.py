"""Makes documents, one after the other, for as long as somebody asks.

Each line of standard input is a job in JSON, with these keys:

  format   pdf, word or card
  text     the document in HTML, or the picture in SVG
  files    where the files are that it refers to: their addresses, and their paths on disk
  output   the path of the file to write

Each line of standard output is an answer, in ASCII:

  ready            at the start, once
  broken REASON    at the start: the program is not installed as it should be
  made PAGES       the file is written; 0 pages where that is not known
  refused REASON   the document would not be fit for everybody
  failed REASON    it could not be made
"""

import json
import os
import sys


def one_line(text):
    return " ".join(str(text).split()).encode("ascii", "backslashreplace").decode()[:2000]


def main():
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    # Whatever a library prints must not be taken for an answer.
    os.dup2(2, 1)

    def answer(word, text=""):
        print(word, one_line(text), file=answers, flush=True)

    try:
        import formats
    except Exception as error:
        answer("broken", error)
        return
    answer("ready")
    for line in sys.stdin:
        job = json.loads(line)
        try:
            answer("made", formats.make(job))
        except formats.Refusal as refusal:
            answer("refused", refusal)
        except Exception as error:
            answer("failed", f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
