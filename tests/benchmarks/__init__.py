"""Ratios measured side by side in one run, each with its answer checked."""
