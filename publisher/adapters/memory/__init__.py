"""The memory on disk: `build/memory.sqlite` and the indexes in `build/memory/`, a cache.

`refresh.refresh` brings it up to what its sources say, `store.MemoryStore` reads it as
`publisher.memory` wants it. Whoever opens it holds `schema.alone`, so that nobody takes away a file
that another is opening.
"""
