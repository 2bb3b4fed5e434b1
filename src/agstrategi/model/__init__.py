"""The pydantic models: what a strategy may hold. One file a part; the JSON Schema comes from here."""
