"""What stands where: paths into a strategy, ids, the names of things and the municipality's own words."""
