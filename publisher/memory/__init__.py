"""Translation memory: what was translated before, found again exactly and explained. Pure data."""
