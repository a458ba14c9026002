"""What the cases of an exercise share: chance, codes that are still free, and words."""

from collections import Counter
from random import Random

from register.service.exercise.board import leden

_ONDERWERPEN = (
    "jeugdhulp met verblijf",
    "beschermd wonen",
    "doelgroepenvervoer",
    "hulpmiddelen",
    "schuldhulpverlening",
    "sociale werkvoorziening",
    "onderwijshuisvesting",
    "inkoop van trajecten",
    "monitor sociaal domein",
    "subsidie voor inloop",
)
_SOORTEN = ("Uitvoering", "Verlenging", "Aanpassing", "Start", "Evaluatie")
_ZINNEN = (
    "De deelnemende gemeenten hebben dit in het ambtelijk overleg voorbereid.",
    "De kosten passen binnen de begroting van dit jaar.",
    "Het advies van de bestuurscommissie is gevolgd.",
    "Bij de evaluatie wordt bezien of voortzetting nodig is.",
    "De aanbieders zijn vooraf gehoord en hebben geen bezwaren.",
    "Uitstel zou de continuïteit van de ondersteuning schaden.",
)


class World:
    """The state of an exercise that no log tells: what was drawn so far."""

    def __init__(self, toeval: Random) -> None:
        """`toeval` is seeded; everything is drawn from it, in one fixed order."""
        self.toeval = toeval
        self.leden = list(leden())
        self._geteld: Counter[str] = Counter()

    def code(self, reeks: str, jaar: int) -> str:
        """A fresh code of a series, e.g. `D-2016-0041`."""
        stam = f"{reeks}-{jaar}"
        self._geteld[stam] += 1
        return f"{stam}-{self._geteld[stam]:04d}"

    def person(self) -> str:
        """A fresh code of a person."""
        self._geteld["lid"] += 1
        return f"lid-n{self._geteld['lid']}"

    def title(self) -> str:
        """An invented subject."""
        return f"{self.toeval.choice(_SOORTEN)} {self.toeval.choice(_ONDERWERPEN)}"

    def text(self) -> str:
        """Two or three invented sentences."""
        return " ".join(self.toeval.sample(_ZINNEN, self.toeval.randint(2, 3)))

    def amount(self, hoogstens: int) -> int:
        """An amount in whole euros, in cents; small ones are more common."""
        return max(10_000, int(self.toeval.random() ** 2 * hoogstens) // 100 * 100)

    def chance(self, deel: float) -> bool:
        """Whether something happens that happens in this part of the cases."""
        return self.toeval.random() < deel

    def days(self, minst: int, meest: int) -> int:
        """A number of days between the two, both included."""
        return self.toeval.randint(minst, meest)
