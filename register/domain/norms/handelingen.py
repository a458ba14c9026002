"""The few codes of a `handeling` that law gives a meaning to.

A regeling or mandaatbesluit names its own handelingen; only where an article forbids
or asks something of a kind of decision does a norm need to know which kind it is. A
code that does not stand here is no such decision to the norms: who records a budget
as `budget` hides it from them, so importers and profiles use these codes.

| code | what it is | article |
|---|---|---|
| `begroting-vaststellen` | adopt the budget | Wgr 34 lid 1, 35 |
| `begroting-wijzigen` | amend the budget | Wgr 35 lid 6, Gemeentewet 192 |
| `jaarrekening-vaststellen` | adopt the accounts | Wgr 34 lid 3 |
| `rechten-heffen` | levy rights and taxes | Wgr 30 lid 1 a |
| `verordening-vaststellen` | adopt a verordening | Wgr 25 lid 3 c |
| `strafverordening-vaststellen` | one enforced by penalty | Wgr 25, 33a |
| `avv-vaststellen` | adopt another algemeen verbindend voorschrift | Awb 10:3 lid 2 a |
| `besluit-vernietigen` | annul a decision of another organ | Awb 10:3 lid 2 c |
| `goedkeuring-onthouden` | withhold approval of it | Awb 10:3 lid 2 c |
| `besluit-schorsen` | suspend a decision of a commission | Wgr 25 lid 8 |
| `deelnemen` | found or join a stichting, vennootschap and the like | Wgr 31a |
| `vergoeding-vaststellen` | fix what members of the bestuur are paid | Wgr 21 |
| `beleid-vaststellen` | adopt policy of gemeenten, not rules on own powers | (001) |
| `uitvoeringsplan-vaststellen` | adopt the plan for several years | (003) |
| `normenkader-vaststellen` | adopt what the accountant tests against | (practice) |
| `controleprotocol-vaststellen` | adopt how the accountant tests | (practice) |
| `benoemen`, `voordragen`, `aanbevelen` | choose persons | Gemeentewet 31 |
"""

from typing import Final

BEGROTING: Final = "begroting-vaststellen"
BEGROTINGSWIJZIGING: Final = "begroting-wijzigen"
JAARREKENING: Final = "jaarrekening-vaststellen"
RECHTEN: Final = "rechten-heffen"
VERORDENING: Final = "verordening-vaststellen"
STRAFVERORDENING: Final = "strafverordening-vaststellen"
AVV: Final = "avv-vaststellen"
VERNIETIGING: Final = "besluit-vernietigen"
ONTHOUDEN_GOEDKEURING: Final = "goedkeuring-onthouden"
SCHORSING: Final = "besluit-schorsen"
DEELNEMING: Final = "deelnemen"
VERGOEDING: Final = "vergoeding-vaststellen"
BELEID: Final = "beleid-vaststellen"
UITVOERINGSPLAN: Final = "uitvoeringsplan-vaststellen"
NORMENKADER: Final = "normenkader-vaststellen"
CONTROLEPROTOCOL: Final = "controleprotocol-vaststellen"

BEGROTINGSBESLUITEN: Final = frozenset({BEGROTING, BEGROTINGSWIJZIGING})
"""Decisions that art. 35 Wgr holds for (lid 1 and 6)."""

NIET_TE_MANDATEREN: Final = frozenset(
    {
        AVV,
        VERORDENING,
        STRAFVERORDENING,
        VERNIETIGING,
        ONTHOUDEN_GOEDKEURING,
        BEGROTING,
        BEGROTINGSWIJZIGING,
        JAARREKENING,
    }
)
"""Awb 10:3 lid 2 (V); that the procedure of Wgr 34 and 35 opposes is ours (I)."""

NIET_OVER_TE_DRAGEN: Final = frozenset(
    {BEGROTING, JAARREKENING, RECHTEN, STRAFVERORDENING}
)
"""Never transferred by the AB: Wgr 25 lid 3 and 33a lid 2 (V)."""

MISSCHIEN_OVER_TE_DRAGEN: Final = frozenset({BEGROTINGSWIJZIGING, VERORDENING, AVV})
"""The text leaves open whether these are among them (I)."""

PERSONEN: Final = frozenset({"benoemen", "voordragen", "aanbevelen"})
"""Votes on persons are secret (Gemeentewet 31 lid 1); dismissal is not among them."""
