"""Check it yourself: what the log says of itself, and how to hold it to that."""

from api.site.asking import Bladzijde, Vraag
from api.site.pages import above
from register.service.pages import NietGevonden


def controle(vraag: Vraag) -> Bladzijde:
    """The last signed checkpoint of one log, and what to do with it."""
    code = vraag.code()
    if code not in vraag.regelingen:
        raise NietGevonden("regeling", code)
    log = vraag.library.logs[code]
    bewaard = log.checkpoint()
    return Bladzijde(
        sjabloon="controle.html",
        titel="Controleer zelf",
        inhoud={
            "aantal": log.size(),
            "bevestigd": bewaard[0] if bewaard else 0,
            "code": code,
            "nota": bewaard[1].decode() if bewaard else "",
        },
        regeling=code,
        kruimels=above(vraag, code),
    )
