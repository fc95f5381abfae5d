"""A bound for what must not grow out of hand."""

HANGS = 30.0
"""Seconds of the processor: far more than anything that is bounded by it takes beside other work, and far
less than it takes if it grows with the square. It is no measure; those are in `benchmarks/`."""
