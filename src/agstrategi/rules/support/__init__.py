"""What several rules need: parts, places, periods."""
