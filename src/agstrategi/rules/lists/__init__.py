"""Facts and words that rules look up, one list a module, with their sources."""
