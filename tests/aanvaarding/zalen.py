"""Meetings, decisions, rounds and grants, written as a griffier would say them."""

from collections.abc import Iterable

from register.service.receipts import Ontvangst
from tests.aanvaarding.griffie import GEMEENTEN, LEDEN, Griffie

DAG = "2026-07-02"
MANDAAT: dict[str, object] = {
    "bevoegdheid": "m-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
    "plafond": {"bedrag": 5_000_000},
    "ondermandaat": True,
}


def roep(
    griffie: Griffie,
    code: str = "AB-1",
    dag: str = DAG,
    punten: Iterable[str] = ("v-1",),
    **anders: object,
) -> Ontvangst:
    """Call the AB three weeks ahead; an item for each proposal, numbered from 1."""
    geroepen: dict[str, object] = {
        "vergadering": code,
        "gremium": "AB",
        "datum": dag,
        "wijze": "fysiek",
        "openheid": "openbaar",
        "verzonden_op": "2026-06-11",
        **anders,
    }
    ontvangst = griffie.leg_vast("RoepBijeen", geroepen["verzonden_op"], **geroepen)
    for nummer, voorstel in enumerate(punten, 1):
        griffie.leg_vast(
            "PlaatsAgendapunt",
            geroepen["verzonden_op"],
            vergadering=code,
            punt=str(nummer),
            titel=voorstel,
            doel="besluiten",
            behandelwijze="bespreekstuk",
            voorstel=voorstel,
            dossier="d-1",
        )
    return ontvangst


def aanwezig(
    griffie: Griffie, hoeveel: int, code: str = "AB-1", dag: str = DAG
) -> None:
    """The first so many members are on the list."""
    er = [
        {"persoon": persoon, "gemeente": gemeente}
        for persoon, gemeente in zip(LEDEN[:hoeveel], GEMEENTEN, strict=False)
    ]
    griffie.leg_vast("StelPresentieVast", dag, vergadering=code, aanwezig=er)


def open_(
    griffie: Griffie, hoeveel: int = 11, code: str = "AB-1", dag: str = DAG
) -> None:
    """Opened with the first so many members."""
    aanwezig(griffie, hoeveel, code, dag)
    griffie.leg_vast("OpenVergadering", dag, vergadering=code)


def stem(
    griffie: Griffie,
    voor: int,
    tegen: int = 0,
    *,
    eerste: int = 0,
    code: str = "AB-1",
    dag: str = DAG,
    **anders: object,
) -> Ontvangst:
    """A roll call from member `eerste`: so many in favour, the next so many against."""
    keuzes = ["voor"] * voor + ["tegen"] * tegen
    stemmen = [
        {"persoon": persoon, "keuze": keuze}
        for persoon, keuze in zip(LEDEN[eerste:], keuzes, strict=False)
    ]
    return griffie.leg_vast(
        "HoudStemming",
        dag,
        **{
            "vergadering": code,
            "punt": "1",
            "wijze": "hoofdelijk",
            "stemmen": stemmen,
            **anders,
        },
    )


def besluit(griffie: Griffie, dag: str = DAG, **anders: object) -> Ontvangst:
    """A decision of the AB; keywords change it."""
    return griffie.leg_vast("NeemBesluit", dag, **besloten(**anders))


def besloten(**anders: object) -> dict[str, object]:
    """The fields of a decision of the AB."""
    return {
        "orgaan": "AB",
        "titel": "Koers",
        "handeling": "koers",
        "uitkomst": "aangenomen",
        "motivering": "omdat het moet",
        **anders,
    }


def inkoop(griffie: Griffie, dag: str = DAG, **anders: object) -> Ontvangst:
    """A decision of the secretaris under mandaat m-1."""
    eigen: dict[str, object] = {
        "orgaan": "DB",
        "functie": "secretaris",
        "bevoegdheid": "m-1",
        "handeling": "inkoop",
        "bedrag": 5_000_000,
    }
    return besluit(griffie, dag, **eigen | anders)


def ronde(
    griffie: Griffie,
    soort: str,
    verzonden: str,
    *,
    jaar: int | None = None,
    code: str = "r-1",
    gemeenten: Iterable[str] = GEMEENTEN,
) -> Ontvangst:
    """A round along the raden; gives the receipt of the sending."""
    raden = list(gemeenten)
    griffie.leg_vast(
        "StartRaadsronde",
        verzonden,
        raadsronde=code,
        dossier="d-1",
        soort=soort,
        titel="Ontwerp",
        gemeenten=raden,
        begrotingsjaar=jaar,
    )
    return griffie.leg_vast(
        "VerzendOntwerp",
        verzonden,
        raadsronde=code,
        aan=[{"gemeente": gemeente} for gemeente in raden],
    )
