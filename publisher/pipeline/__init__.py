"""Build what changed, side by side, all or nothing.

`inputs` and `state` decide whether there is anything to do and import next to nothing; `plan` says
what the outputs are; `work` makes one of them, `pool` all of them;
`run` drives them and `staging` swaps the outputs in.
"""
