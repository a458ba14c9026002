"""Meetings of the algemeen bestuur in an exercise, and rounds along the raden."""

from datetime import date, timedelta

from register.service.exercise.board import COMMISSIES, GEMEENTEN, SECRETARIS
from register.service.exercise.steps import Case, Payload, Step, step
from register.service.exercise.world import World

PER_VERGADERING = 5
"""Decisions of one meeting."""


def meeting(wereld: World, dag: date) -> Case:
    """The AB meets on proposals of one dossier, votes by weight, and decides."""
    code = wereld.code("V-AB", dag.year)
    dossier = wereld.code("D", dag.year)
    zitting = dag + timedelta(days=21)
    punten = [str(nummer) for nummer in range(1, PER_VERGADERING + 1)]
    yield step(dag, "OpenDossier", dossier=dossier, titel=wereld.title())
    for punt in punten:
        yield _proposal(wereld, dag, dossier, f"{dossier}-v{punt}")
    yield from _called(wereld, dag, code, zitting)
    for punt in punten:
        yield _item(wereld, dag, code, dossier, punt)
    yield from _opened(wereld, zitting, code)
    for punt in punten:
        yield from _decided(wereld, zitting, code, dossier, punt)
    yield from _closed(zitting, code)


def _proposal(wereld: World, dag: date, dossier: str, code: str) -> Step:
    return step(
        dag,
        "StelVoorstelOp",
        dossier=dossier,
        voorstel=code,
        titel=wereld.title(),
        vraagtype="kader",
        gevraagd_besluit=wereld.text(),
        aan="AB",
        opsteller=SECRETARIS,
        bedrag=wereld.amount(90_000_000),
        dekking="Binnen de begroting.",
    )


def _called(wereld: World, dag: date, code: str, zitting: date) -> Case:
    yield step(
        dag,
        "RoepBijeen",
        vergadering=code,
        gremium="AB",
        datum=zitting.isoformat(),
        wijze=wereld.toeval.choice(("fysiek", "fysiek", "digitaal")),
        openheid="openbaar",
        verzonden_op=dag.isoformat(),
        plaats="Oefenzaal",
    )


def _item(wereld: World, dag: date, code: str, dossier: str, punt: str) -> Step:
    return step(
        dag,
        "PlaatsAgendapunt",
        vergadering=code,
        punt=punt,
        titel=wereld.title(),
        doel="besluiten",
        behandelwijze=wereld.toeval.choice(("bespreekstuk", "hamerstuk")),
        voorstel=f"{dossier}-v{punt}",
        dossier=dossier,
    )


def _opened(wereld: World, dag: date, code: str) -> Case:
    yield Step(
        dag=dag,
        opdracht="StelPresentieVast",
        inhoud=lambda: _present(wereld, code),
    )
    yield step(dag, "OpenVergadering", vergadering=code)


def _present(wereld: World, code: str) -> Payload:
    """Most are there; five of seven are always enough to open."""
    afwezig = set(wereld.toeval.sample(wereld.leden, wereld.days(0, 2)))
    return {
        "vergadering": code,
        "aanwezig": [
            {"persoon": persoon, "gemeente": gemeente}
            for persoon, gemeente in wereld.leden
            if (persoon, gemeente) not in afwezig
        ],
        "afwezig": [
            {"persoon": persoon, "gemeente": gemeente, "bericht": True}
            for persoon, gemeente in sorted(afwezig)
        ],
    }


def _decided(wereld: World, dag: date, code: str, dossier: str, punt: str) -> Case:
    """A vote; now and then nearly all are against."""
    tegen = wereld.chance(0.06)
    yield step(
        dag,
        "HoudStemming",
        vergadering=code,
        punt=punt,
        wijze="hoofdelijk",
        allen="tegen" if tegen else "voor",
    )
    gekregen = yield step(
        dag,
        "NeemBesluit",
        orgaan="AB",
        handeling="kaders-vaststellen",
        titel=wereld.title(),
        dictum=wereld.text(),
        uitkomst="verworpen" if tegen else "aangenomen",
        vergadering=code,
        punt=punt,
        dossier=dossier,
        voorstel=f"{dossier}-v{punt}",
    )
    if not tegen and wereld.chance(0.5):
        yield step(
            dag,
            "MaakBesluitBekend",
            besluit=gekregen.besluitnummer,
            wijze="publicatieblad",
        )


def _closed(dag: date, code: str) -> Case:
    yield step(dag, "SluitVergadering", vergadering=code)
    yield step(
        dag + timedelta(days=14),
        "StelBesluitenlijstVast",
        vergadering=code,
    )


def council_round(wereld: World, dag: date) -> Case:
    """A draft goes to all raden; their zienswijzen are answered; the AB decides."""
    dossier = wereld.code("D", dag.year)
    ronde = wereld.code("R", dag.year)
    yield step(dag, "OpenDossier", dossier=dossier, titel="Begroting", route="R1")
    yield _proposal(wereld, dag, dossier, f"{dossier}-v1")
    yield from _advised(wereld, dag, dossier)
    yield from _sent(dag, dossier, ronde)
    yield from _answers(wereld, dag, ronde)
    slot = dag + timedelta(days=100)
    yield step(slot, "SluitRaadsronde", raadsronde=ronde)
    yield step(
        slot,
        "NeemBesluit",
        orgaan="AB",
        handeling="begroting-vaststellen",
        titel=f"Begroting {dag.year + 1}",
        dictum=wereld.text(),
        uitkomst="aangenomen",
        dossier=dossier,
        voorstel=f"{dossier}-v1",
        raadsrondes=[ronde],
        boekjaar=dag.year + 1,
        adviesopvolging=[{"advies": f"{dossier}-a1", "opvolging": "overgenomen"}],
    )


def _advised(wereld: World, dag: date, dossier: str) -> Case:
    adviseur = wereld.toeval.choice(tuple(COMMISSIES))
    yield step(
        dag,
        "VraagAdvies",
        dossier=dossier,
        advies=f"{dossier}-a1",
        adviseur=adviseur,
        voorstel=f"{dossier}-v1",
        termijn=(dag + timedelta(days=28)).isoformat(),
    )
    yield step(
        dag + timedelta(days=20),
        "BrengAdviesUit",
        dossier=dossier,
        advies=f"{dossier}-a1",
        strekking=wereld.toeval.choice(("positief", "positief_mits", "neutraal")),
        tekst=wereld.text(),
    )


def _sent(dag: date, dossier: str, ronde: str) -> Case:
    verzonden = dag + timedelta(days=21)
    yield step(
        verzonden,
        "StartRaadsronde",
        raadsronde=ronde,
        dossier=dossier,
        soort="begroting",
        titel=f"Ontwerpbegroting {dag.year + 1}",
        gemeenten=list(GEMEENTEN),
        begrotingsjaar=dag.year + 1,
    )
    yield step(
        verzonden,
        "VerzendOntwerp",
        raadsronde=ronde,
        aan=[
            {"gemeente": gemeente, "ontvangen_op": verzonden.isoformat()}
            for gemeente in GEMEENTEN
        ],
    )


def _answers(wereld: World, dag: date, ronde: str) -> Case:
    """Five of seven raden in ten have something to say."""
    moment = dag + timedelta(days=40)
    for gemeente in GEMEENTEN:
        moment += timedelta(days=wereld.days(0, 6))
        if not wereld.chance(0.7):
            yield step(
                moment, "MeldGeenZienswijze", raadsronde=ronde, gemeente=gemeente
            )
            continue
        yield step(
            moment,
            "OntvangZienswijze",
            raadsronde=ronde,
            gemeente=gemeente,
            strekking=wereld.toeval.choice(
                ("instemmend", "instemmend_mits", "kritisch")
            ),
            punten=[{"punt": "1", "tekst": wereld.text()}],
        )
        yield step(
            moment + timedelta(days=1),
            "BeantwoordZienswijze",
            raadsronde=ronde,
            gemeente=gemeente,
            door="DB",
            oordeel=wereld.text(),
            conclusie="De zienswijze is betrokken bij het besluit.",
            punten=[{"punt": "1", "gevolg": "overgenomen"}],
        )
