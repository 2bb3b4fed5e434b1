"""The checks AG1xx–AG6xx: one rule, one file (see ``base.py``)."""
