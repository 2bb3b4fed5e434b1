"""Acceptance: what a document says, read from the YAML by another way than the product reads it."""
