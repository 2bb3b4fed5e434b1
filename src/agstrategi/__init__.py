"""agstrategi compiles Norwegian municipal employer strategies from structured YAML."""

__version__ = "0.1.0"
