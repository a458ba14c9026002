"""Which module of the domain holds which command.

Made by `make index`, for lookup.py; never edited by hand.
"""

MODULES = {
    "afspraken.bewaking": """
        MeldVoornemenArt10a StartEscalatie VerzendHerinnering""",
    "afspraken.capaciteit": """
        LeverCapaciteit MeldCapaciteitNietGeleverd ZegCapaciteitToe""",
    "afspraken.evaluatie": """
        LegEvaluatieVast OntvangAanbeveling VolgAanbevelingOp""",
    "afspraken.herbeoordeling": """
        BeeindigHerbeoordeling HoudHerbeoordeling StelHerbeoordelingIn""",
    "afspraken.opvolging": """
        LegAfspraakVast MeldVoortgang RondAf WijzigEigenaar WijzigTermijn
        ZetActieUit""",
    "besluiten.bekrachtiging": """
        BekrachtigBesluit WeigerBekrachtiging""",
    "besluiten.besluitvorming": """
        NeemBesluit""",
    "besluiten.bezwaar": """
        BeslisOpBezwaar DienBezwaarIn TrekBezwaarIn""",
    "besluiten.gevolgen": """
        DeelBesluitMee MaakBesluitBekend OndertekenBesluit RectificeerBesluit
        StelInwerkingtredingVast TrekBesluitIn WijzigBesluit""",
    "besluiten.toezicht": """
        HefSchorsingOp OnthoudGoedkeuring SchorsBesluit VerleenGoedkeuring
        VernietigBesluit VraagGoedkeuring ZendBesluitAanGS""",
    "bevoegdheden.attributie": """
        BeeindigAttributie LegAttributieVast""",
    "bevoegdheden.collegemandaat": """
        MeldCollegemandaat TrekCollegemandaatIn""",
    "bevoegdheden.mandaatbesluit": """
        StelMandaatbesluitVast""",
    "bevoegdheden.verlening": """
        GeefInstemming GeefInstructie ToonVoorwaardeAan TrekInstructieIn
        TrekMandaatIn VerleenMandaat VerleenOndermandaat""",
    "dossiers.advisering": """
        BrengAdviesUit MeldAdviesNietTijdig StemAf VraagAdvies""",
    "dossiers.behandeling": """
        HoudAan LaatStapVervallen PlanStap StelVoorstelOp TrekVoorstelIn
        WijzigVoorstel ZetStap""",
    "dossiers.dossier": """
        DienVerzoekIn GeefSignaal MeldOverleg OpenDossier SluitDossier""",
    "geld.besteding": """
        BelegBegrotingsruimte BestemResultaat LaatBegrotingsruimteVrijvallen""",
    "geld.bijdragen": """
        StelBijdrageVast StelKengetallenVast StelVerdeelgegevensVast VerdeelBijdrage""",
    "norms.bevinding": """
        BetwistBevinding LosBevindingOp StelNormuitlegVast VerklaarBevinding""",
    "norms.eigen.vaststelling": """
        StelEigenNormVast TrekEigenNormIn""",
    "openheid.correctie": """
        CorrigeerRegistratie LaatRegistratieVervallen""",
    "openheid.geheimhouding": """
        BekrachtigGeheimhouding HefGeheimhoudingOp LaatGeheimhoudingVervallen
        LegGeheimhoudingOp""",
    "openheid.openbaarheid": """
        Publiceer WeigerPublicatie""",
    "openheid.stuk": """
        PubliceerDocument VervangStuk VoegStukToe""",
    "openheid.wissing": """
        WisWaarde""",
    "organisatie.functie": """
        BezetFunctie HefFunctieOp RegelVervanging StelFunctieIn VerlaatFunctie
        WijzigFunctie""",
    "organisatie.gremium": """
        BeeindigLidmaatschap HefGremiumOp LegTaakNeer MeldVacature StelGremiumIn
        WijsLidAan WijsVoorzitterAan WijzigGremium""",
    "organisatie.persoon": """
        KenRolToe RegistreerPersoon TrekRolIn WisPersoonsgegevens""",
    "organisatie.portefeuilles": """
        TrekPortefeuilleIn WijsPortefeuilleToe""",
    "organisatie.regeling": """
        BeeindigModule BeeindigModuleDeelname BeginModuleDeelname
        KondigUittredingAan MeldProfielGeladen StelModuleIn StelRegelVast
        StelRegelingVast StelStemgewichtVast StelUittreedsomVast
        StelVerdeelsleutelVast TreedToe TreedUit TrekUittredingIn VerwerkHerindeling
        WijzigRegeling""",
    "overeenkomsten.contracteren": """
        BeeindigOvereenkomst SluitOvereenkomst VerlengOvereenkomst
        WijzigOvereenkomst ZegOvereenkomstOp""",
    "overeenkomsten.deelnemersbesluit": """
        MeldDeelnemersbesluit MeldDeelnemersbesluitIngetrokken""",
    "overeenkomsten.opdrachtverlening": """
        BeeindigOpdracht VerleenOpdracht WijzigOpdracht""",
    "planning.begroting": """
        BiedBegrotingAan StelBegrotingVast StelBegrotingswijzigingVast
        StelKadersVast StelOntwerpbegrotingOp""",
    "planning.jaarrekening": """
        StelJaarrekeningVast WijsAccountantAan""",
    "planning.rechtmatigheid": """
        LegRechtmatigheidsbevindingVast NeemIndemniteitsbesluit
        StelRechtmatigheidsverantwoordingVast StelVerantwoordingsgrensVast""",
    "raden.inlichtingen": """
        LegVerantwoordingAf VerstrekInlichtingen VraagInlichtingen""",
    "raden.raad": """
        InformeerRaden LaatRaadsvergaderingVervallen MeldRaadsvergaderingen""",
    "raden.raadsronde": """
        BevestigOntvangst HoudRaadsinformatiebijeenkomst SluitRaadsronde
        StartRaadsronde VerzendOntwerp""",
    "raden.toestemming": """
        VerleenToestemming WeigerToestemming""",
    "raden.wensen": """
        OntvangWensenEnBedenkingen VraagWensenEnBedenkingen""",
    "raden.zienswijzen": """
        BeantwoordZienswijze MeldGeenZienswijze OntvangZienswijze""",
    "routes.vaststelling": """
        LaatRouteVervallen StelRouteVast""",
    "toegang.toekenning": """
        KenSleutelToe LegHerstelsleutelVast TrekSleutelIn VoerHerstelUit""",
    "toegang.vierogen": """
        GeefAkkoord ZieGeheimIn""",
    "vergaderingen.aanwezigheid": """
        HefBeslotenheidOp MeldBinnengekomen MeldGenodigde MeldVertrokken
        VerklaarBesloten""",
    "vergaderingen.agenderen": """
        PlaatsAgendapunt StelAgendaVast VoerAgendapuntAf""",
    "vergaderingen.amenderen": """
        DienAmendementIn DienSubamendementIn LaatAmendementVervallen
        NeemAmendementAan TrekAmendementIn VerwerpAmendement""",
    "vergaderingen.moties": """
        DienInitiatiefvoorstelIn DienMotieIn DoeMotieAf NeemMotieAan TrekMotieIn
        VerwerpMotie""",
    "vergaderingen.schriftelijkeronde": """
        GeefReactie SluitSchriftelijkeRonde StartSchriftelijkeRonde""",
    "vergaderingen.stemming": """
        HoudStemming LegOnthoudingVast""",
    "vergaderingen.uitlatingen": """
        LegStemverklaringAf MeldBelang VraagAantekening""",
    "vergaderingen.vergadering": """
        MeldNietGehouden MeldNietGeopend OpenVergadering RoepBijeen SluitVergadering
        StelBesluitenlijstVast StelPresentieVast""",
    "vergaderingen.verkiezen": """
        BeslisDoorLot HoudHerstemming HoudVerkiezing""",
    "vergaderingen.verslaglegging": """
        DeelConceptBesluitenlijst DoeToezeggingAf RegistreerIngekomenStuk
        StelVerslagVast WijzigBesluitenlijst ZegToe""",
}
