r'''Checks of texts and translations. Pure: they are given texts, and yield what is wrong with them.

**To add a check**, add the file `<family>/<id>.py` (hyphens of the id as underscores), a decorated
function, and nothing else: it is found, listed, explained, tested and reported by itself.

    @text_check("doubled-space", Severity.WARNING, languages=("fr",))
    def doubled_space(text: Examined) -> Iterator[Problem]:
        """Two spaces stand where one is meant.

        Why that is a fault, what is left alone, what to do.

        Bad: ``Le  forum``
        Good: ``Le forum``
        """
        for found in DOUBLED.finditer(text.prose):
            yield Problem(*found.span(), "2 spaces stand here", "leave one of them", fix=" ")

**What it gets.** `text_check`: an `Examined` text, be it a source or a translation. `unit_check`:
a `Pair` with `source` and `text`, `state`, `role` ("title"), `limit`. `project_check`: the
`Corpus`; it yields a subject with each problem. `run_check`: the suppressions of a run. All but the
last two are asked only about units that are done, unless `states=` says otherwise.

**What it needs.** Most texts have nothing that most checks look for, so say what there has to be:
``signs="?"``, ``words=("siglo",)``, ``like=shaped(r"\d-\d")`` of one piece between two spaces, for
a unit on which ``side``; or ``when=`` a question about text or unit. It is asked nowhere else; the
body has to be right without it, which a test tries. A `project_check` that needs something sees
only the fields that have it. See `publisher.checks.clues`.

**What it yields.** `Problem(start, end, what, mend, fix, key)`: places in ``text.text``. The frame
adds severity, file, line, fingerprint; it suppresses, compares with the baseline, and mends.

**Examples** are tests: each ``Bad:`` fires, each ``Good:`` is silent, and every fix passes.
``Bad (es): ``text`` ``; for units ``Bad (en>fr): ``source`` → ``target`` ``, several with "and", a
state in brackets: ``[stale]``. Escapes such as ``\n`` and ``\u202f`` are read. More cases go to
`tests/checks/<family>/test_<id>.py`.

**Do** search in `text.prose` (same length as the text, nothing there but prose), use `words`,
`values`, `runs` and `reading`, which are worked out once for all checks; compile patterns at the
top; keep them linear; give a `fix` only if it is always right. Write `what` as a fact, `mend` as an
order. **Don't** raise about content, print, read files, keep state, or report what another check
does. *Error* means: no false positive. When unsure, stay silent.
'''
