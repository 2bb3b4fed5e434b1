"""Comments are found for waivers; a ``#`` in a text is none."""

from __future__ import annotations

from agstrategi.source import Comment, parse


def comments(text: str) -> tuple[Comment, ...]:
    value = parse(text, "strategi.yaml").value
    assert value is not None
    return value.comments("strategi.yaml")


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    assert (
        comments("a: b#c\nb: 'x # y'\nc: \"# z\"\nd: |\n  # overskrift\n  #x\ne: >-\n  noe\n  # mer\nf: http://x/#y\n")
        == ()
    )


def test_comments_alone_and_after_a_value() -> None:
    text = "# først\r\na: b  # etter\r\nliste:  # ved nøkkel\r\n  # agstrategi: unntak AG204 – frist\r\n  - x\r\n"
    assert comments(text) == (
        Comment(1, 1, "# først", own_line=True),
        Comment(2, 7, "# etter", own_line=False),
        Comment(3, 9, "# ved nøkkel", own_line=False),
        Comment(4, 3, "# agstrategi: unntak AG204 – frist", own_line=True),
    )


def test_comments_around_a_block_text() -> None:
    assert comments("a: >-  # om teksten\n  # tekst\n# etter\nb: c # sist") == (
        Comment(1, 8, "# om teksten", own_line=False),
        Comment(3, 1, "# etter", own_line=True),
        Comment(4, 6, "# sist", own_line=False),
    )


def test_comments_between_brackets() -> None:
    assert comments("a: [b, # en\n  c]\n") == (Comment(1, 8, "# en", own_line=False),)


def test_a_line_separator_does_not_move_a_comment() -> None:
    assert comments("a: x\u2028y # z\n") == (Comment(1, 8, "# z", own_line=False),)
