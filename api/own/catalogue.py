"""All addresses of our own; a new one is added here."""

from api.own.address import Eigen
from api.own.besluit import BESLUIT
from api.own.bevindingen import BEVINDINGEN
from api.own.context import CONTEXT
from api.own.gebeurtenissen import FEED, ORI
from api.own.gemeenten import GEMEENTEN
from api.own.log import LOG
from api.own.normen import NORMEN
from api.own.regelingen import REGELINGEN

EIGEN: tuple[Eigen, ...] = (
    *REGELINGEN,
    *GEMEENTEN,
    *BESLUIT,
    *NORMEN,
    BEVINDINGEN,
    FEED,
    ORI,
    *LOG,
    CONTEXT,
)
