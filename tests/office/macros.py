"""LibreOffice at work without a screen: a document opened, a command given, the result stored."""

from __future__ import annotations

import subprocess
from pathlib import Path

_DOCTYPE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}">
"""
_MODULE = """<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Work" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  form(0).Value = "Text (encoded)"
  document.storeToURL(target, form())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Work"/>
</library:library>
"""
_LIBRARIES = """<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" library:link="false"/>
</library:libraries>
"""


class Office:
    """LibreOffice with a profile of its own, in which the macro lies."""

    def __init__(self, program: str, folder: Path) -> None:
        """Make the profile; the first start, which sets it up, runs no macro."""
        self.profile, self.folder = folder / "profil", folder
        self.command = [program, f"-env:UserInstallation={self.profile.as_uri()}", "--headless", "--norestore"]
        self._run("--terminate_after_init")
        library = self.profile / "user" / "basic" / "Standard"
        library.mkdir(parents=True, exist_ok=True)
        for path, kind, dtd, text in (
            (library / "Work.xba", "script:module", "module.dtd", _MODULE),
            (library / "script.xlb", "library:library", "library.dtd", _LIBRARY),
            (library.parent / "script.xlc", "library:libraries", "libraries.dtd", _LIBRARIES),
        ):
            path.write_text(_DOCTYPE.format(kind, dtd) + text, encoding="utf-8")

    def text(self, content: bytes, command: str = "") -> str:
        """Give a Word document's text after a command."""
        source, target = self.folder / "inn.docx", self.folder / "ut.txt"
        source.write_bytes(content)
        target.unlink(missing_ok=True)
        arguments = ", ".join(f'"{word}"' for word in (source.as_uri(), target.as_uri(), command))
        self._run(f"macro:///Standard.Work.Settle({arguments})")
        return target.read_text(encoding="utf-8-sig")

    def _run(self, *words: str) -> None:
        subprocess.run([*self.command, *words], check=True, capture_output=True, timeout=300)
