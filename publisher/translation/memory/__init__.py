"""The memory of a project: what it is made from, how it is asked, what comes in and goes out.

`opened` has the memory to be asked. Nothing is imported here: one lookup needs little of it.
"""
