"""The outside world's formats and the file system. Only adapters and render open files."""
