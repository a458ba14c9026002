#!/usr/bin/env bash
# A small office, all invented: keys, four eyes, leaving and recovery. Keeps nothing,
# because keys are made while it runs; `verhaal.sh MAP` leaves the register in MAP.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
werk=$(mktemp -d)
register=${1:-$werk/register}
trap 'rm -rf "$werk"' EXIT

b() { .venv/bin/besluiten --register "$register" "$@"; }
kop() { printf '\n\033[1m%s\033[0m\n' "── $1"; }
zeg() { printf '\033[2m$ besluiten %s\033[0m\n' "$*"; }
doe() { zeg "${@//$werk\//}"; b "$@"; }
mag_niet() { zeg "${@//$werk\//}"; if b "$@"; then exit 1; fi; }
helft() {
    b beheer sleutel toon "$werk/$1.sleutel" --json | .venv/bin/python -c '
import json, sys
gelezen = json.load(sys.stdin)
print("--sleutelcode", gelezen["sleutelcode"], "--publiek", gelezen["publiek"])'
}
code() { helft "$1" | cut -d " " -f 2; }
dag=$(date -u +%F)

kop "1. Het begin: een herstelsleutel die offline gaat, en de eerste sleutel"
doe begin --regeling oefentoegang --naam "Oefenkantoor" --oefening \
    --herstelsleutel "$werk/herstel.sleutel"
doe beheer sleutels
for wie in secretaris griffier adviseur nieuw; do
    b beheer sleutel maak "$werk/$wie.sleutel" >/dev/null
done
secretaris=(--sleutelbestand "$werk/secretaris.sleutel")
griffier=(--sleutelbestand "$werk/griffier.sleutel")
adviseur=(--sleutelbestand "$werk/adviseur.sleutel")
mag_niet sleutel ken-toe $(helft secretaris) --actor secretaris --feitdatum "$dag"
doe sleutel ken-toe $(helft secretaris) --actor secretaris --geheim \
    --feitdatum "$dag" "${secretaris[@]}"

kop "2. Vanaf nu tekent wie vastlegt"
ab=(gremium stel-in --gremium AB --naam "Algemeen bestuur" --soort algemeen_bestuur
    --openheid openbaar --publicatie-besluiten direct --feitdatum 2020-01-01)
mag_niet "${ab[@]}"
doe "${ab[@]}" "${secretaris[@]}"
b persoon registreer --persoon p1 --naam "Voorbeeld" --feitdatum 2020-01-01 \
    "${secretaris[@]}"

kop "3. Een sleutel voor één gremium en één opdracht"
doe sleutel ken-toe $(helft griffier) --actor griffier --gremia AB \
    --opdrachten NeemBesluit --feitdatum "$dag" "${secretaris[@]}"
doe besluit neem --orgaan AB --titel "Koers" --handeling koers --uitkomst aangenomen \
    --motivering "omdat" --feitdatum "$dag" "${griffier[@]}"
mag_niet persoon registreer --persoon p2 --naam "Ander" --feitdatum "$dag" \
    "${griffier[@]}"

kop "4. Geheim vraagt twee mensen"
leg_op=(geheim leg-op --stroom persoon/p1 --door AB --grond 2e --feitdatum "$dag")
mag_niet "${leg_op[@]}" "${secretaris[@]}"
doe sleutel ken-toe $(helft adviseur) --actor adviseur --geheim --feitdatum "$dag" \
    "${secretaris[@]}"
doe geheim geef-akkoord --handeling opleggen --onderwerp persoon/p1 \
    --feitdatum "$dag" "${adviseur[@]}"
doe "${leg_op[@]}" "${secretaris[@]}"
doe geheim open 4 --reden "voorbereiding bezwaar" "${secretaris[@]}" \
    --mede-sleutel "$werk/adviseur.sleutel"

kop "5. Wie weggaat, legt niets meer vast"
doe beheer vertrek griffier "${secretaris[@]}"

kop "6. Een laptop gestolen: twee mensen geven een nieuwe sleutel toegang"
doe beheer herstel --herstelsleutel "$werk/herstel.sleutel" \
    --nieuwe-sleutel "$werk/nieuw.sleutel" --actor secretaris \
    --reden "laptop gestolen" --trek-in "$(code secretaris)"
doe beheer sleutels

kop "7. Een buitenstaander ziet wie wat tekende"
doe audit herspeel 2>/dev/null | head -n 5
doe audit exporteer "$werk/export" >/dev/null 2>&1
python3 "$werk/export/verifieer.py"
