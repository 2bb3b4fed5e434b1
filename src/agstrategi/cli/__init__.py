"""The command line: one command a file. The only room that prints, exits, or reads the clock and the environment."""
