#!/usr/bin/env bash
# Records both examples, asks them questions, asks the API the same, replays all from zero.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
werk=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$werk"' EXIT

mgr() { .venv/bin/besluiten --register "$werk/mgr-sdcg" "$@"; }
oefen() { .venv/bin/besluiten --register "$werk/oefenjaar" "$@"; }
kop() { printf '\n\033[1m%s\033[0m\n' "── $1"; }
zeg() { printf '\033[2m$ besluiten %s\033[0m\n' "$*"; }
vraag() { local wie=$1; shift; zeg "$@"; "$wie" "$@"; }

kop "1. Twee registers: de MGR uit gepubliceerde bronnen, en een verzonnen oefenjaar"
mgr begin --regeling mgr-sdcg --naam "MGR Sociaal Domein Centraal Gelderland" \
    --tooi https://identifier.overheid.nl/tooi/id/so/so0882
mgr profiel laad voorbeelden/mgr-sdcg/profiel.yaml | tail -n 1
mgr leg-vast voorbeelden/mgr-sdcg/geschiedenis.jsonl >/dev/null
mgr leg-vast voorbeelden/mgr-sdcg/dossier-beleidsondersteuning.jsonl >/dev/null
oefen begin --regeling oefenregio --naam "Oefenregeling" --oefening \
    --klok 2025-11-01T09:00:00Z
cat voorbeelden/oefenjaar/*.jsonl | oefen leg-vast - >/dev/null

kop "2. Het dossier regionale beleidsondersteuning: wat gebeurde, wat gepland is"
vraag mgr toon dossier regionale-beleidsondersteuning

kop "3. Hoe dat dossier stond op 31 januari 2023"
vraag mgr toon dossier regionale-beleidsondersteuning --op 2023-01-31

kop "4. Wat is besloten, en wat wacht op wie"
vraag oefen toon besluiten
vraag oefen toon termijnen --status open

kop "5. Wie besliste wat, met welke bevoegdheid"
vraag oefen toon wie-besliste

kop "6. Eén mandaat op twee assen: gegeven 1 maart, vastgelegd 1 juni, hersteld 1 juli"
vraag oefen toon mandaten --op 2026-03-15
vraag oefen toon mandaten --op 2026-03-15 --bekend-op 2026-06-15

kop "7. De API geeft hetzelfde"
.venv/bin/besluiten --register "$werk/oefenjaar" serveer --ook "$werk/mgr-sdcg" --poort 0 \
    2>"$werk/server.log" &
server=$!
for _ in $(seq 100); do
    adres=$(grep -o 'http://[0-9.]*:[0-9]*' "$werk/server.log" | head -n 1) && break
    sleep 0.1
done
haal() { .venv/bin/python -c 'import sys, urllib.request as u; sys.stdout.buffer.write(u.urlopen(sys.argv[1]).read())' "$adres$1"; }
pad="/v1/bevoegdheden?regeling=oefenregio&geldigOp=2026-03-15&bekendOp=2026-06-15"
printf '\033[2mGET %s\033[0m\n' "$pad"
haal "$pad" >"$werk/api.json"
oefen toon mandaten --op 2026-03-15 --bekend-op 2026-06-15 --json >"$werk/cli.json"
.venv/bin/python - "$werk/api.json" "$werk/cli.json" <<'PY'
import json, sys
api, cli = (json.load(open(pad))["gegevens"] for pad in sys.argv[1:])
print(f"{len(api)} bevoegdheden;", "API en CLI geven hetzelfde" if api == cli else "VERSCHIL")
sys.exit(api != cli)
PY
printf '\033[2mGET %s\033[0m\n' "/v1/besluiten?limiet=3"
haal "/v1/besluiten?limiet=3" | .venv/bin/python -c '
import json, sys
for rij in json.load(sys.stdin)["gegevens"]:
    print(rij["regeling"], rij.get("besluit"), rij.get("genomen_op", "geheim"), rij.get("titel", ""), sep=" · ")'
kill "$server" && wait "$server" 2>/dev/null || true
server=

kop "8. Alles vanaf nul herspeeld"
vraag mgr audit herspeel
vraag oefen audit herspeel
