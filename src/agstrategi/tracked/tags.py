"""The elements of WordprocessingML that tracked changes are about, as lxml names them."""

from __future__ import annotations

from agstrategi.writers.docx.xml import W as _NAMESPACE

W = f"{{{_NAMESPACE}}}"
BODY, PARAGRAPH, PARAGRAPH_LOOK, RUN, LOOK = W + "body", W + "p", W + "pPr", W + "r", W + "rPr"
TABLE, ROW, ROW_LOOK, CELL, CELL_LOOK = W + "tbl", W + "tr", W + "trPr", W + "tc", W + "tcPr"
GRID, COLUMN, ROW_HEADS, SPAN = W + "tblGrid", W + "gridCol", W + "tblHeader", W + "gridSpan"
GROUP, GROUP_CONTENT, SECTION, LINK = W + "sdt", W + "sdtContent", W + "sectPr", W + "hyperlink"
TEXT, DELETED_TEXT, CODE, DELETED_CODE = W + "t", W + "delText", W + "instrText", W + "delInstrText"
FIELD, BREAK, TAB, NOTE = W + "fldChar", W + "br", W + "tab", W + "footnoteReference"
BOOKMARK, BOOKMARK_END = W + "bookmarkStart", W + "bookmarkEnd"
ID, NAME, VAL, ANCHOR = W + "id", W + "name", W + "val", W + "anchor"
