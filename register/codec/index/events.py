"""Which module of the domain holds which event.

Made by `make index`, for lookup.py; never edited by hand.
"""

MODULES = {
    "afspraken.aandrang": """
        escalatie-gestart.v1 herinnering-verzonden.v1 voornemen-art10a.v1""",
    "afspraken.actie": """
        actie-afgerond.v1 actie-uitgezet.v1 actie-voortgang-gemeld.v1
        afspraak-vastgelegd.v1 eigenaar-gewijzigd.v1 termijn-gewijzigd.v1""",
    "afspraken.capaciteit": """
        capaciteit-geleverd.v1 capaciteit-niet-geleverd.v1 capaciteit-toegezegd.v1""",
    "afspraken.evaluatie": """
        aanbeveling-ontvangen.v1 aanbeveling-opgevolgd.v1 evaluatie-uitgevoerd.v1""",
    "afspraken.herbeoordeling": """
        herbeoordeling-beeindigd.v1 herbeoordeling-gehouden.v1
        herbeoordeling-ingesteld.v1""",
    "besluiten.besluitfeiten": """
        besluit-genomen.v1 besluit-getoetst.v1 nummer-toegekend.v1""",
    "besluiten.gevolgfeiten": """
        bekrachtiging-geweigerd.v1 beslissing-op-bezwaar.v1 besluit-bekendgemaakt.v1
        besluit-bekrachtigd.v1 besluit-gerectificeerd.v1 besluit-gewijzigd.v1
        besluit-ingetrokken.v1 besluit-ondertekend.v1 bezwaar-ingediend.v1
        bezwaar-ingetrokken.v1 inwerkingtreding-vastgesteld.v1 mededeling-gedaan.v1""",
    "besluiten.toezichtfeiten": """
        besluit-geschorst.v1 besluit-vernietigd.v1 goedkeuring-gevraagd.v1
        goedkeuring-onthouden.v1 goedkeuring-verleend.v1 schorsing-opgeheven.v1
        toegezonden-aan-gs.v1""",
    "bevoegdheden.attributie": """
        attributie-beeindigd.v1 attributie-vastgelegd.v1""",
    "bevoegdheden.collegemandaat": """
        collegemandaat-gemeld.v1 collegemandaat-ingetrokken.v1""",
    "bevoegdheden.machtfeiten": """
        instemming-gegeven.v1 instructie-gegeven.v1 instructie-ingetrokken.v1
        mandaat-ingetrokken.v1 mandaat-verleend.v1 ondermandaat-verleend.v1
        voorwaarde-vervuld.v1""",
    "bevoegdheden.mandaatbesluit": """
        mandaatbesluit-vastgesteld.v1 mandaatbesluit-vervangen.v1""",
    "dossiers.advies": """
        advies-gevraagd.v1 advies-niet-tijdig.v1 advies-uitgebracht.v1
        afstemming-met-bestuurscommissie.v1""",
    "dossiers.dossier": """
        dossier-geopend.v1 dossier-gesloten.v1""",
    "dossiers.overleg": """
        overleg-gehouden.v1 signaal-afgegeven.v1 verzoek-ingediend.v1""",
    "dossiers.stap": """
        stap-gepland.v1 stap-gezet.v1 stap-vervallen.v1""",
    "dossiers.voorstel": """
        besluit-aangehouden.v1 voorstel-gewijzigd.v1 voorstel-ingetrokken.v1
        voorstel-opgesteld.v1""",
    "facts": """
        registratie-gecorrigeerd.v1 registratie-vervallen.v1""",
    "geld.geldfeiten": """
        begrotingsruimte-belegd.v1 begrotingsruimte-vrijgevallen.v1
        bijdrage-vastgesteld.v1 kengetallen-vastgesteld.v1 resultaat-bestemd.v1
        verdeelgegevens-vastgesteld.v1""",
    "norms.bevinding": """
        bevinding-betwist.v1 bevinding-opgelost.v1 bevinding-verklaard.v1""",
    "norms.eigen.eigennorm": """
        eigen-norm-ingetrokken.v1 eigen-norm-vastgesteld.v1""",
    "norms.uitleg": """
        normuitleg-vastgesteld.v1""",
    "openheid.openheidsfeiten": """
        geheimhouding-bekrachtigd.v1 geheimhouding-opgeheven.v1
        geheimhouding-opgelegd.v1 geheimhouding-vervallen.v1 gepubliceerd.v1
        publicatie-geweigerd.v1""",
    "openheid.stuk": """
        document-gepubliceerd.v1 stuk-toegevoegd.v1 stuk-vervangen.v1""",
    "openheid.wissing": """
        waarde-gewist.v1""",
    "organisatie.deelname": """
        deelnemer-toegetreden.v1 deelnemer-uitgetreden.v1 module-beeindigd.v1
        module-deelname-beeindigd.v1 module-deelname-begonnen.v1 module-ingesteld.v1
        stemgewicht-vastgesteld.v1 verdeelsleutel-vastgesteld.v1""",
    "organisatie.functiefeiten": """
        functie-bezet.v1 functie-gewijzigd.v1 functie-ingesteld.v1
        functie-opgeheven.v1 functie-verlaten.v1 vervanging-geregeld.v1""",
    "organisatie.gremiumfeiten": """
        gremium-gewijzigd.v1 gremium-ingesteld.v1 gremium-opgeheven.v1
        taak-neergelegd.v1""",
    "organisatie.herindeling": """
        herindeling-verwerkt.v1""",
    "organisatie.lidmaatschap": """
        lid-aangewezen.v1 lidmaatschap-geeindigd.v1 vacature-gemeld.v1
        voorzitter-aangewezen.v1""",
    "organisatie.persoon": """
        persoon-geregistreerd.v1 persoonsgegevens-gewist.v1 rol-ingetrokken.v1
        rol-toegekend.v1""",
    "organisatie.portefeuille": """
        portefeuille-ingetrokken.v1 portefeuille-toegewezen.v1""",
    "organisatie.regelingstaat": """
        governanceprofiel-geladen.v1 regel-vastgesteld.v1 regeling-gewijzigd.v1
        regeling-vastgesteld.v1""",
    "organisatie.registerbegin": """
        register-begonnen.v1""",
    "organisatie.uittreding": """
        uittreding-aangekondigd.v1 uittreding-ingetrokken.v1
        uittreedsom-vastgesteld.v1""",
    "overeenkomsten.deelnemersbesluit": """
        deelnemersbesluit-gemeld.v1 deelnemersbesluit-ingetrokken.v1""",
    "overeenkomsten.opdrachtfeiten": """
        opdracht-beeindigd.v1 opdracht-gewijzigd.v1 opdracht-verleend.v1""",
    "overeenkomsten.overeenkomst": """
        overeenkomst-beeindigd.v1 overeenkomst-gesloten.v1 overeenkomst-gewijzigd.v1
        overeenkomst-opgezegd.v1 overeenkomst-verlengd.v1""",
    "planning.boekjaarfeiten": """
        accountant-aangewezen.v1 begroting-aangeboden-aan-ab.v1
        begroting-vastgesteld.v1 begrotingswijziging-vastgesteld.v1
        indemniteitsbesluit-genomen.v1 jaarrekening-vastgesteld.v1
        kaders-vastgesteld.v1 ontwerpbegroting-opgesteld.v1
        rechtmatigheidsbevinding-vastgelegd.v1
        rechtmatigheidsverantwoording-vastgesteld.v1
        verantwoordingsgrens-vastgesteld.v1""",
    "raden.inlichtingen": """
        inlichtingen-gevraagd.v1 inlichtingen-verstrekt.v1
        verantwoording-afgelegd.v1""",
    "raden.raadsagenda": """
        actief-geinformeerd.v1 raadsvergadering-gemeld.v1
        raadsvergadering-vervallen.v1""",
    "raden.rondefeiten": """
        geen-zienswijze-gemeld.v1 ontvangst-bevestigd.v1 ontwerp-toegezonden.v1
        raadsinformatiebijeenkomst-gehouden.v1 raadsronde-afgesloten.v1
        raadsronde-gestart.v1 toestemming-geweigerd.v1 toestemming-verleend.v1
        wensen-en-bedenkingen-gevraagd.v1 wensen-en-bedenkingen-ontvangen.v1
        zienswijze-beantwoord.v1 zienswijze-ontvangen.v1""",
    "routes.vaststelling": """
        route-vastgesteld.v1 route-vervallen.v1""",
    "toegang.toegangsfeiten": """
        akkoord-gegeven.v1 geheim-ingezien.v1 herstel-uitgevoerd.v1
        herstelsleutel-vastgelegd.v1 sleutel-ingetrokken.v1 sleutel-toegekend.v1""",
    "vergaderingen.amendement": """
        amendement-aangenomen.v1 amendement-ingediend.v1 amendement-ingetrokken.v1
        amendement-vervallen.v1 amendement-verworpen.v1 subamendement-ingediend.v1""",
    "vergaderingen.bijwoning": """
        belang-gemeld.v1 genodigde-aanwezig.v1 lid-binnengekomen.v1
        lid-vertrokken.v1""",
    "vergaderingen.deuren": """
        besloten-verklaard.v1 beslotenheid-opgeheven.v1""",
    "vergaderingen.motie": """
        initiatiefvoorstel-ingediend.v1 motie-aangenomen.v1 motie-afgedaan.v1
        motie-ingediend.v1 motie-ingetrokken.v1 motie-verworpen.v1""",
    "vergaderingen.rondestaat": """
        reactie-gegeven.v1 schriftelijke-ronde-gesloten.v1
        schriftelijke-ronde-gestart.v1""",
    "vergaderingen.stemfeiten": """
        onthouding-vastgelegd.v1 stemmen-gestaakt.v1 stemming-gehouden.v1""",
    "vergaderingen.toezegging": """
        toezegging-afgedaan.v1 toezegging-gedaan.v1""",
    "vergaderingen.uitlating": """
        aantekening-gevraagd.v1 stemverklaring-afgelegd.v1""",
    "vergaderingen.vergaderfeiten": """
        agenda-vastgesteld.v1 agendapunt-afgevoerd.v1 agendapunt-geplaatst.v1
        besluitenlijst-vastgesteld.v1 presentie-vastgesteld.v1
        vergadering-bijeengeroepen.v1 vergadering-geopend.v1 vergadering-gesloten.v1
        vergadering-niet-gehouden.v1 vergadering-niet-geopend.v1""",
    "vergaderingen.verkiezing": """
        herstemming-gehouden.v1 lot-beslist.v1 verkiezing-gehouden.v1""",
    "vergaderingen.verslag": """
        besluitenlijst-gewijzigd.v1 concept-besluitenlijst-gedeeld.v1
        ingekomen-stuk-geregistreerd.v1 verslag-vastgesteld.v1""",
}

JUDGED = """
        accountant-aangewezen.v1 actie-uitgezet.v1 afspraak-vastgelegd.v1
        agendapunt-geplaatst.v1 begroting-aangeboden-aan-ab.v1
        begroting-vastgesteld.v1 begrotingsruimte-belegd.v1
        begrotingswijziging-vastgesteld.v1 beslissing-op-bezwaar.v1
        besloten-verklaard.v1 besluit-bekendgemaakt.v1 besluit-genomen.v1
        besluit-geschorst.v1 besluit-gewijzigd.v1 besluit-ingetrokken.v1
        besluit-ondertekend.v1 besluit-vernietigd.v1 bezwaar-ingediend.v1
        capaciteit-geleverd.v1 capaciteit-niet-geleverd.v1 capaciteit-toegezegd.v1
        deelnemer-toegetreden.v1 deelnemer-uitgetreden.v1 eigen-norm-vastgesteld.v1
        escalatie-gestart.v1 geheim-ingezien.v1 geheimhouding-bekrachtigd.v1
        geheimhouding-opgeheven.v1 geheimhouding-opgelegd.v1
        geheimhouding-vervallen.v1 gremium-gewijzigd.v1 gremium-ingesteld.v1
        herindeling-verwerkt.v1 herstemming-gehouden.v1
        indemniteitsbesluit-genomen.v1 inlichtingen-gevraagd.v1
        inlichtingen-verstrekt.v1 instructie-gegeven.v1
        inwerkingtreding-vastgesteld.v1 jaarrekening-vastgesteld.v1
        kaders-vastgesteld.v1 lid-aangewezen.v1 lot-beslist.v1
        mandaat-ingetrokken.v1 mandaat-verleend.v1 module-deelname-begonnen.v1
        module-ingesteld.v1 ondermandaat-verleend.v1 ontvangst-bevestigd.v1
        ontwerp-toegezonden.v1 opdracht-verleend.v1 raadsronde-gestart.v1
        rechtmatigheidsverantwoording-vastgesteld.v1 regeling-gewijzigd.v1
        regeling-vastgesteld.v1 registratie-gecorrigeerd.v1 registratie-vervallen.v1
        rol-ingetrokken.v1 stemming-gehouden.v1 taak-neergelegd.v1
        toegezonden-aan-gs.v1 verantwoordingsgrens-vastgesteld.v1
        vergadering-bijeengeroepen.v1 vergadering-geopend.v1 vergadering-gesloten.v1
        verkiezing-gehouden.v1 voornemen-art10a.v1 voorzitter-aangewezen.v1"""
"""Kinds of events that norms judge."""

OWN = """
        advies-gevraagd.v1 advies-uitgebracht.v1 besluitenlijst-vastgesteld.v1
        mededeling-gedaan.v1 verslag-vastgesteld.v1 voorstel-opgesteld.v1
        zienswijze-ontvangen.v1"""
"""Kinds that only own norms judge."""
