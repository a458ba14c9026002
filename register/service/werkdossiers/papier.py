"""The working paper of a draw: a row per item with its evidence, to fill in.

The same file and the same log give the same bytes. The day in it is that of the last
line of the file.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from register.audit.csvtext import cell
from register.audit.tables import Vraag
from register.audit.werkdossier.bewijs import ONDERDELEN, Bewijs, Schakel, evidence
from register.audit.werkdossier.posten import Post, population
from register.audit.werkdossier.staat import Kop, Trekking, Trekpost, Werkdossier
from register.domain.values import Verzegeld
from register.faults import IntegriteitGebroken
from register.service.rechtmatigheid.blad import Blad, Cel, Cent
from register.service.rechtmatigheid.boek import sheets
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.projectie import projection

WERKPAPIER = "werkpapier"


@dataclass(frozen=True, slots=True)
class Regel:
    """One item of a draw as it is shown."""

    trekpost: Trekpost
    post: Post
    bewijs: Bewijs
    titel: str


def rows(bron: Bron, trekking: Trekking) -> list[Regel]:
    """The items with their evidence; raises `IntegriteitGebroken`."""
    kop = trekking.checkpoint
    assert kop is not None, "drawn"
    bron.require_root(kop)
    vraag = bron.vraag(kop.gebeurtenissen)
    posten = {post.sleutel: post for post in population(vraag, trekking.plan)}
    weg = [p.sleutel for p in trekking.posten if p.sleutel not in posten]
    if weg:
        msg = (
            f"'{weg[0]}' is getrokken en is niet in de populatie; doe 'audit "
            "heruitvoer' om te zien wat er anders is"
        )
        raise IntegriteitGebroken(msg)
    return [
        Regel(
            trekpost,
            posten[trekpost.sleutel],
            evidence(vraag, posten[trekpost.sleutel]),
            _title(vraag, posten[trekpost.sleutel]),
        )
        for trekpost in trekking.posten
    ]


def _title(vraag: Vraag, post: Post) -> str:
    titel = post.titel
    digests = [titel.digest] if isinstance(titel, Verzegeld) and titel.digest else []
    return str(cell(titel, vraag.texts(digests)) or "")


def paper(bron: Bron, werk: Werkdossier, trekking: Trekking, op: date) -> bytes:
    """The working paper as XLSX."""
    regels = rows(bron, trekking)
    titel = f"Werkpapier {werk.origin}, trekking {trekking.nummer}"
    bladen = [
        _front(werk, trekking, titel),
        _items(trekking, regels),
        _evidence(regels),
        _documents(regels),
    ]
    return sheets(titel, werk.controleur, op, bladen)


STERKTE = {
    True: "de wortel was al bekend toen het plan werd gemaakt: dat de controleur het "
    "lot niet heeft gekozen, blijkt hier niet uit",
    False: "het checkpoint is van na het plan: wie het plan toen al had, weet dat het "
    "lot niet is gekozen",
}
STERK_DOOR = (
    "het lot hangt mee af van wat {0} opgaf na het plan: als {0} het plan toen al had "
    "en dit het woord is, is het lot niet gekozen"
)


def strength(trekking: Trekking) -> str:
    """What the draw shows about who could steer it."""
    if trekking.vooraf_bekend and trekking.bijdrage:
        return STERK_DOOR.format(trekking.bijdrage_van)
    return STERKTE[trekking.vooraf_bekend]


def _front(werk: Werkdossier, trekking: Trekking, titel: str) -> Blad:
    kop, plan = trekking.checkpoint, trekking.plan
    assert isinstance(kop, Kop), "drawn"
    rijen: list[tuple[Cel, ...]] = [
        ("register", werk.origin),
        ("controleur", werk.controleur),
        ("trekking", f"{trekking.nummer} van {len(werk.trekkingen)}"),
        *((naam, str(deel)) for naam, deel in plan.shape().items()),
        ("checkpoint", kop.gebeurtenissen),
        ("wortel", kop.wortel),
        ("toezegging", werk.toezegging.hex()),
        ("plan", trekking.som),
        ("onthuld", trekking.onthuld),
        ("bijdrage", trekking.bijdrage),
        ("bijdrage van", trekking.bijdrage_van),
        ("lot", trekking.lot),
        *((f"populatie: {n}", str(d)) for n, d in trekking.populatie.items()),
        ("wie kon sturen", strength(trekking)),
        *(("projectie", zin) for zin in projection(trekking)),
        ("stempel van dit werkdossier", werk.som),
    ]
    return Blad(
        naam="opzet",
        kop=titel,
        kolommen=(("wat", "wat"), ("waarde", "waarde")),
        rijen=rijen,
    )


_KOLOMMEN = (
    "trekking",
    "post",
    "sleutel",
    "titel",
    "status",
    "datum",
    "orgaan",
    "module",
    "bedrag",
    "laag",
    "treffers",
    *ONDERDELEN,
    "stukken",
    "conclusie",
    "fout",
    "toelichting",
    "bewijs",
)


def _items(trekking: Trekking, regels: list[Regel]) -> Blad:
    return Blad(
        naam=WERKPAPIER,
        kop=WERKPAPIER,
        kolommen=tuple((naam, naam) for naam in _KOLOMMEN),
        rijen=[tuple(_cells(trekking, regel)) for regel in regels],
    )


def _cells(trekking: Trekking, regel: Regel) -> Iterator[Cel]:
    trekpost, post = regel.trekpost, regel.post
    oordeel = trekking.oordelen.get(trekpost.nummer)
    fout = oordeel.fout_cent if oordeel else None
    yield trekking.nummer
    yield trekpost.nummer
    yield post.sleutel
    yield regel.titel
    yield post.status
    yield post.op
    yield post.orgaan
    yield post.module
    yield None if post.bedrag is None else Cent(post.bedrag)
    yield trekpost.laag
    yield trekpost.treffers
    for onderdeel in ONDERDELEN:
        yield "\n".join(_told(schakel) for schakel in regel.bewijs.part(onderdeel))
    yield documents(trekpost, regel.bewijs.elders)
    yield str(oordeel.conclusie) if oordeel else ""
    yield None if fout is None else Cent(fout)
    yield oordeel.toelichting if oordeel else ""
    yield trekpost.bewijs


def _told(schakel: Schakel) -> str:
    return f"{schakel.tekst} [{', '.join(map(str, dict.fromkeys(schakel.seqs)))}]"


def documents(trekpost: Trekpost, elders: int) -> str:
    """How many documents are here, are not, or are not what they were."""
    telling = Counter(trekpost.stukken.values())
    delen = [f"{aantal} {staat}" for staat, aantal in sorted(telling.items())]
    delen += [f"{elders} alleen als vindplaats"] if elders else []
    return ", ".join(delen) or "geen"


def _evidence(regels: list[Regel]) -> Blad:
    kolommen = ("post", "sleutel", "onderdeel", "wat", "seqs")
    return Blad(
        naam="keten van bewijs",
        kop="keten van bewijs",
        kolommen=tuple((naam, naam) for naam in kolommen),
        rijen=[
            (
                regel.trekpost.nummer,
                regel.post.sleutel,
                schakel.onderdeel,
                schakel.tekst,
                ", ".join(map(str, dict.fromkeys(schakel.seqs))),
            )
            for regel in regels
            for schakel in regel.bewijs.schakels
        ],
    )


def _documents(regels: list[Regel]) -> Blad:
    kolommen = ("post", "sleutel", "sha256", "staat")
    return Blad(
        naam="stukken",
        kop="stukken",
        kolommen=tuple((naam, naam) for naam in kolommen),
        rijen=[
            (regel.trekpost.nummer, regel.post.sleutel, som, staat)
            for regel in regels
            for som, staat in regel.trekpost.stukken.items()
        ],
    )
