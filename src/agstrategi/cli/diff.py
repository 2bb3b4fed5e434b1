"""``agstrategi diff``: say what became of everything in an earlier strategy."""

from __future__ import annotations

from typing import Annotated

import typer

SHORT = "Vis hva som er endret fra en strategi til den neste."
HELP = """Vis hva som er endret fra en strategi til den neste: hva som er tatt ut, utsatt, svekket, flyttet, delt, slått
sammen, endret og nytt. Det ingen bør overse, står først.

FRA og TIL er en fil, en mappe, eller VERSJON:STI for en tidligere versjon i git. Oppgir du bare én strategi, blir den
sammenlignet med den som står etter «erstatter» i den.

Som Word (docx) får du hele den nye strategien med sporede endringer fra den tidligere, og endringsloggen foran.

Avslutter med 0, eller med 1 når det er endringer som --fail-on teller. 2 betyr at en strategi har feil eller ikke kan
leses."""
EXAMPLES = """Eksempler:
  agstrategi diff 2019/strategi.yaml 2023/strategi.yaml
  agstrategi diff strategi.yaml -o endringer.html
  agstrategi diff 2019/strategi.yaml 2023/strategi.yaml -o endringer.docx
  agstrategi diff HEAD~3:strategi.yaml strategi.yaml --min-severity vesentlig
  agstrategi diff --from nordvik.yaml --from sorvik.yaml ny.yaml -o endringslogg.md"""


def command(  # noqa: PLR0913, PLR0917 - the library reads the signature
    first: Annotated[
        str, typer.Argument(metavar="[FRA]", help="Den tidligere strategien: fil, mappe eller VERSJON:STI.")
    ] = "",
    second: Annotated[str, typer.Argument(metavar="TIL", help="Den nye strategien.")] = "",
    earlier: Annotated[
        list[str] | None,
        typer.Option("--from", metavar="FRA", help="En tidligere strategi; gjentas når flere er slått sammen."),
    ] = None,
    form: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="text, md, html, docx-tekst, docx, pdf eller json."),
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FIL", help="Fil eller mappe. Ellers skjermen.")
    ] = "",
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="SLAG", help="Bare disse slagene, for eksempel tiltak,mål."),
    ] = None,
    area: Annotated[str, typer.Option("--area", metavar="ID", help="Bare dette satsingsområdet.")] = "",
    least: Annotated[
        str,
        typer.Option("--min-severity", metavar="ALVOR", help="Vis bare vesentlig, eller vesentlig og mindre (mindre)."),
    ] = "",
    unchanged: Annotated[  # noqa: FBT002 - the library reads the signature
        bool, typer.Option("--show-unchanged", help="Vis også det som ikke er endret.")
    ] = False,
    severity: Annotated[
        list[str] | None,
        typer.Option("--severity", metavar="KODE=ALVOR", help="La en kode telle som vesentlig, mindre, … eller av."),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", metavar="ALVOR", help="Avslutt med 1 ved vesentlig, mindre eller alle endringer."),
    ] = "",
    links: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--suggest-links", help="Vis «erstatter:»-linjer å lime inn der ingen id viser hva som er hva."),
    ] = False,
    template: Annotated[
        str, typer.Option("--template", metavar="MAPPE", help="Mappe med egne maler, som går foran programmets.")
    ] = "",
    reference: Annotated[
        str,
        typer.Option(
            "--reference", metavar="FIL", help="Kommunens egen Word-mal: stiler, topp- og bunntekst og sider til docx."
        ),
    ] = "",
) -> int:
    """Compare the strategies and report; gives the exit code."""
    from agstrategi.cli.asking import Asked, Looks, asked  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.comparing import Comparing  # noqa: PLC0415
    from agstrategi.cli.usage import check_looks  # noqa: PLC0415

    wanted: Asked = asked(
        (first, second), earlier or (), form, output, only or (), least, severity or (), fail_on, area=area
    )
    check_looks(template, reference)
    comparing = Comparing(wanted, Looks(template, reference), unchanged=unchanged)
    return comparing.suggest() if links else comparing.report()
