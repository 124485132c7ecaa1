"""The command line: one thin verb per file over the library. Start-up stays light on purpose."""
