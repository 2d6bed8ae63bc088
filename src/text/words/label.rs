//! The fixed words of the screen, both languages on one line.

use crate::text::Language;

macro_rules! labels {
    ($($name:ident = $nl:literal, $en:literal;)*) => {
        /// A fixed text of the screen.
        #[expect(missing_docs, reason = "each is the text beside it")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label { $($name,)* }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The text in a language.
            pub fn text(self, language: Language) -> &'static str {
                let (nl, en) = match self { $(Self::$name => ($nl, $en),)* };
                language.pick(nl, en)
            }
        }
    };
}

labels! {
    Program = "Opvangverkenner", "Opvangverkenner";
    Welcome = "Sleep een schuif of typ een getal: de lijn volgt.", "Drag a slider or type a number: the line follows.";
    NothingOpen = "Er is geen scenario open. Begin een nieuw scenario, of open er een.", "No scenario is open. Begin a new scenario, or open one.";
    NewScenario = "Nieuw scenario", "New scenario";

    File = "Bestand", "File";
    New = "Nieuw scenario", "New scenario";
    Open = "Openen…", "Open…";
    EnterPath = "Pad invoeren…", "Enter path…";
    PasteCode = "Code plakken…", "Paste code…";
    CopyCode = "Kopieer code", "Copy code";
    CodeQuestion = "Welk scenario?", "Which scenario?";
    CodeExplained = "Plak de code die onder een tekst over een scenario staat. Die begint met OV1-.", "Paste the code that stands below a text about a scenario. It begins with OV1-.";
    Code = "Code", "Code";
    CodeCopied = "De code van het scenario is gekopieerd. Wie hem plakt met Bestand, Code plakken… heeft precies dit scenario.", "The code of the scenario has been copied. Whoever pastes it with File, Paste code… has exactly this scenario.";
    Save = "Opslaan", "Save";
    SaveAs = "Opslaan als…", "Save as…";
    Close = "Sluiten", "Close";
    Quit = "Afsluiten", "Quit";
    Edit = "Bewerken", "Edit";
    Undo = "Ongedaan maken", "Undo";
    Redo = "Opnieuw uitvoeren", "Redo";
    ViewMenu = "Beeld", "View";
    Examples = "Voorbeelden", "Examples";
    Light = "Licht scherm", "Light screen";
    Dark = "Donker scherm", "Dark screen";

    Sliders = "Schuiven", "Sliders";
    ShowSliders = "Toon de schuiven", "Show the sliders";
    HideSliders = "Verberg de schuiven", "Hide the sliders";
    Value = "Waarde", "Value";
    Status = "Status", "Status";
    ReferenceValue = "Referentie", "Reference";
    Reason = "Uw reden", "Your reason";
    Source = "Bron", "Source";
    Date = "Datum", "Date";
    Stop = "Tussenstop", "Stop";
    Permitted = "Toegestaan", "Permitted";

    OwnCapacity = "eigen capaciteit", "own capacity";
    OwnCapacityLine = "Lijn van de eigen capaciteit", "Line of your own capacity";
    RemoveCapacity = "Haal de eigen capaciteit weg", "Remove your own capacity";
    CapacityRefused = "Dit is geen aantal plekken. Schrijf bijvoorbeeld 60.000.", "This is no number of places. Write for instance 60,000.";
    ScaleGrown = "de schaal is groter geworden", "the scale has grown";
    RequiredPlaces = "Benodigde opvangplekken", "Reception places required";
    Reference = "referentie", "reference";
    MonthCursor = "Maand in de grafiek", "Month in the plot";
    SameAsReference = "gelijk aan de referentie", "same as the reference";
    ComparedWithReference = "ten opzichte van de referentie", "compared with the reference";

    Unsaved = "niet opgeslagen", "not saved";
    NotInAFile = "Nog niet in een bestand opgeslagen", "Not yet saved in a file";
    NothingChosen = "Geen bestand gekozen. Komt er geen venster om een bestand te kiezen? Gebruik dan Bestand, Pad invoeren…", "No file chosen. Does no window to choose a file appear? Then use File, Enter path…";
    ScenarioFiles = "Scenario's", "Scenarios";
    UnsavedExplained = "Als u niet opslaat, gaan de wijzigingen verloren.", "If you do not save, the changes are lost.";
    SaveAnswer = "Opslaan", "Save";
    DoNotSave = "Niet opslaan", "Do not save";
    Cancel = "Annuleren", "Cancel";
    ReplaceQuestion = "Dit bestand bestaat al. Vervangen?", "This file exists already. Replace it?";
    Replace = "Vervangen", "Replace";
    PathQuestion = "Welk bestand?", "Which file?";
    PathExplained = "Typ of plak het pad van een scenario (.ron). Met .svg of .png aan het eind slaat u de grafiek op, met .csv de tabel, met .docx of .html een rapport.", "Type or paste the path of a scenario (.ron). With .svg or .png at the end you save the plot, with .csv the table, with .docx or .html a report.";
    Path = "Pad", "Path";
    OpenAnswer = "Openen", "Open";
    SaveHere = "Hier opslaan", "Save here";

    NeedTab = "Behoefte", "Need";
    CompositionTab = "Opbouw", "Composition";
    TableTab = "Tabel", "Table";
    AccountTab = "Verantwoording", "Sources and method";
    MoreViews = "Meer…", "More…";
    PeopleInReception = "Mensen in de opvang", "People in reception";
    Together = "samen", "together";
    Unknown = "onbekend", "unknown";
    NumbersByMonth = "Cijfers per maand", "Figures by month";
    TableExplained = "aantallen op de eerste van de maand, stromen in de maand", "numbers on the first of the month, flows in the month";
    Month = "Maand", "Month";
    Columns = "Kolommen…", "Columns…";
    AllColumns = "Alle kolommen", "All columns";
    DefaultColumns = "Standaardkolommen", "Default columns";
    CopyText = "Kopieer als tekst", "Copy as text";
    TextCopied = "De tekst is gekopieerd. U kunt hem in een brief of bericht plakken.", "The text has been copied. You can paste it into a letter or message.";
    MakeReport = "Rapport maken…", "Make report…";
    ReportViews = "Weergaven", "Views";
    ReportFormTitle = "Vorm", "Form";
    ReportInWord = "Word (.docx)", "Word (.docx)";
    ReportInHtml = "Eén webpagina (.html)", "One web page (.html)";
    ReportFiles = "Rapporten", "Reports";
    ReportStopped = "Het rapport is gestopt. Er is niets opgeslagen.", "The report has been stopped. Nothing has been saved.";
    CopyTable = "Kopieer tabel", "Copy table";
    Duplicate = "Dupliceren", "Duplicate";
    Rename = "Naam wijzigen…", "Rename…";
    RenameQuestion = "Hoe heet dit scenario?", "What is this scenario called?";
    RenameExplained = "Een naam van 1 tot en met 100 tekens.", "A name of 1 to 100 characters.";
    ScenarioName = "Naam van het scenario", "Name of the scenario";
    RenameAnswer = "Wijzigen", "Rename";
    CopyWord = "kopie", "copy";
    RecentFiles = "Recente bestanden", "Recent files";
    LightOrDark = "Licht of donker", "Light or dark";
    AsTheSystem = "Zoals het systeem", "As the system";
    SaveElsewhere = "Opslaan als…", "Save as…";
    Overwrite = "Overschrijven", "Overwrite";
    WorkFound = "Er is niet-opgeslagen werk gevonden", "Unsaved work was found";
    WorkFoundExplained = "Het programma is de vorige keer gestopt voordat dit was opgeslagen:", "The program stopped last time before this was saved:";
    Restore = "Terugzetten", "Restore";
    Discard = "Weggooien", "Throw away";
    Later = "Later", "Later";
    EditAbout = "Naam en toelichting bewerken", "Edit name and note";
    ReadMore = "Lees alles", "Read all";
    ReadLess = "Lees minder", "Read less";
    Done = "Klaar", "Done";
    ScenarioNote = "Toelichting bij het scenario", "Note on the scenario";
    Name = "Naam", "Name";
    Note = "Toelichting", "Note";
    FindValue = "Zoek een waarde of maatregel…", "Find a value or measure…";
    ClearSearch = "Wis het zoekwoord", "Clear the search";
    ReasonHint = "Waarom kiest u deze waarde?", "Why do you choose this value?";
    Measures = "Maatregelen", "Measures";
    AddMeasure = "+ Maatregel…", "+ Measure…";
    NewMeasure = "Nieuwe maatregel", "New measure";
    ChangeMeasure = "Maatregel wijzigen", "Change the measure";
    NoMeasures = "Dit scenario heeft geen maatregelen.", "This scenario has no measures.";
    MeasureName = "Naam van de maatregel", "Name of the measure";
    From = "Vanaf", "From";
    Until = "Tot", "Until";
    UntilHint = "leeg = zonder einddatum", "empty = no end date";
    MonthKeys = "Typ een maand, of kies er een met pijl omhoog en omlaag. De maand bij Tot telt zelf niet meer mee.", "Type a month, or choose one with the up and down arrows. The month at Until itself no longer counts.";
    Add = "Toevoegen", "Add";
    KeepChanges = "Wijzigen", "Change";
    Recalibrate = "Opnieuw ijken…", "Recalibrate…";
    RecalibrateExplained = "Zoekt bij uw aannamen opnieuw de geijkte waarden waarmee de gepubliceerde cijfers van deze prognose kloppen, en neemt ze over.", "Works out, under your assumptions, the calibrated values that return the published figures of this forecast, and takes them over.";
    RecalibratedExplained = "Met deze waarden geeft het model bij uw aannamen de gepubliceerde cijfers terug. Uw eigen instroom, uitstroom en maatregelen tellen bij het ijken niet mee.", "With these values the model returns the published figures under your assumptions. Your own inflow, outflow and measures do not count in calibrating.";
    Recalibrated = "Opnieuw geijkt", "Recalibrated";
    NothingMoved = "Er is niets verschoven: de geijkte waarden passen al bij uw aannamen.", "Nothing has moved: the calibrated values already fit your assumptions.";
    NotRecalibrated = "Er is niet opnieuw geijkt", "Not recalibrated";
    MovedFrom = "Was", "Was";
    MovedTo = "Wordt", "Becomes";
    NewOn = "Nieuw scenario op een editie", "New scenario on an edition";
    CloseAnswer = "Sluiten", "Close";

    ValuesSection = "Waarden", "Values";
    EquationsSection = "Rekenregels", "Equations";
    CalibrationSection = "IJking", "Calibration";
    RealitySection = "Toets aan de werkelijkheid", "Check against reality";
    LimitsSection = "Definities en grenzen", "Definitions and limits";
    AllStatuses = "alle", "all";
    NoReason = "Geen reden genoteerd.", "No reason noted.";
    SourceOfReference = "Bron van de referentie", "Source of the reference";
    CountsAsSupply = "telt bij het aanbod, niet bij de behoefte", "counts as supply, not as need";
    CountsApart = "staat los van de opvang door het COA", "stands apart from reception by COA";
    MustComeOut = "Moet uitkomen", "Must come out";
    SetForIt = "Daarvoor afgesteld", "Set for it";
    InThisScenario = "In dit scenario", "In this scenario";
    Counted = "Geteld", "Counted";
    InTheModel = "Model", "Model";
    Deviation = "Afwijking", "Deviation";
    CountedHow = "Telregel en bron", "Counting rule and source";
    What = "Wat", "What";
    Computed = "Berekend", "Computed";
    TakenFrom = "Uit", "From";
    NoRealityCheck = "Voor deze editie is geen toets aan de werkelijkheid gemaakt.", "No check against reality has been made for this edition.";
    AsTheyTurnedOut = "Waarden zoals ze uitvielen", "Values as they turned out";
    RealityPlot = "Model naast tellingen", "Model beside counts";
    LinesAndDiamonds = "Lijnen: het model, met de waarden zoals ze uitvielen. Ruiten: geteld.", "Lines: the model, with the values as they turned out. Diamonds: counted.";
    StatusesExplained = "Wat een status zegt", "What a status says";
    Number = "Getal", "Number";
    ExportSvg = "Exporteer grafiek als SVG…", "Export plot as SVG…";
    ExportPng = "Exporteer grafiek als PNG…", "Export plot as PNG…";
    CopyPicture = "Kopieer grafiek als afbeelding", "Copy plot as picture";
    ExportTable = "Exporteer tabel als CSV…", "Export table as CSV…";
    PictureFiles = "Afbeeldingen", "Pictures";
    TableFiles = "Tabellen", "Tables";
    PictureCopied = "De grafiek staat op het klembord. Plak hem in uw document.", "The plot is on the clipboard. Paste it into your document.";

    EarlierDecisions = "Andere besluiten (2021–2024)", "Other decisions (2021–2024)";
    EarlierDecisionsExplained = "Toont de andere gepubliceerde besluiten over benodigde plekken, van vóór en van na deze prognose. Verantwoording noemt ze allemaal, met hun bron.", "Shows the other published decisions on places required, from before and after this forecast. Sources and method lists them all, with their source.";
    DecisionsIntro = "Hoeveel opvangplekken er volgens gepubliceerde besluiten nodig waren. De meeste berusten op een Meerjarige Productieprognose (MPP), die twee keer per jaar verschijnt. In Behoefte staan ze in de grafiek als u Andere besluiten (2021–2024) aanvinkt: een besluit voor twee datums als lijn, voor één als punt. Wat geen datum of geen aantal noemt, staat alleen hier; wat de editie zelf al aangeeft, staat er niet dubbel. Een datum valt in de grafiek op de dichtstbijzijnde eerste van de maand.", "How many reception places were required according to published decisions. Most rest on a multi-year production forecast (MPP), which appears twice a year. Need shows them in the plot when you tick Other decisions (2021–2024): a decision for two dates as a line, for one as a point. What has no date or no number stands only here; what the edition itself marks does not stand there twice. A date falls on the nearest first of the month in the plot.";
    RingsAreDecisions = "Rondjes met stippellijnen: andere gepubliceerde besluiten over benodigde plekken, met de maand van publicatie.", "Rings with dotted lines: other published decisions on places required, with the month of publication.";
    Published = "Gepubliceerd", "Published";
    PlacesNeeded = "Benodigde plekken", "Places required";
    NoteAndSource = "Toelichting en bron", "Note and source";
    UkraineTab = "Oekraïne", "Ukraine";
    UkraineTitle = "Benodigde plekken voor ontheemden uit Oekraïne", "Places required for displaced persons from Ukraine";
    FirstBeyond = "Eerste maand boven de afspraak", "First month beyond the agreement";
    OwnSliders = "Schuiven van deze weergave", "Sliders of this view";

    ForecastsSection = "Eerdere prognoses", "Earlier forecasts";
    ForecastsIntro = "Wat elke editie van de Meerjarige Productieprognose (MPP) over de instroom zei en hoeveel plekken er werden besloten, naast wat er later is geteld. De termijn loopt van de publicatie tot de datum, of tot het eind van het jaar. De uitkomst van een besluit is een telling van hoogstens 35 dagen ervoor of erna, gedeeld door de bezettingsgraad van toen. Wat geen bron noemt, is onbekend en wordt niet geschat. Plekken voor alleen alleenstaande minderjarigen (amv) worden hier niet vergeleken.", "What each edition of the multi-year production forecast (MPP) said about the inflow and how many places were decided, beside what was counted later. The horizon runs from publication to the date, or to the end of the year. The outcome of a decision is a count at most 35 days before or after, divided by the occupancy ratio of that time. What no source gives is unknown and is not estimated. Places for unaccompanied minors (amv) only are not compared here.";
    InflowForecasts = "Prognoses van de instroom", "Forecasts of the inflow";
    PlacesDecided = "Besluiten over benodigde plekken", "Decisions on places required";
    EveryCase = "Alle gevallen, met hun bron", "Every case, with its source";
    SameHorizon = "Hoe ver ernaast bij gelijke termijn", "How far off at the same horizon";
    InflowHistoryPlot = "Prognoses van de instroom naast de uitkomst, per jaar", "Forecasts of the inflow beside the outcome, by year";
    PlacesHistoryPlot = "Besluiten over plekken naast de uitkomst", "Decisions on places beside the outcome";
    InflowHistoryKey = "Dunne strepen: voorspeld, met de bandbreedte rechtop. Dikke streep: geteld, alle asielaanvragen van het jaar. Waar geen dikke streep staat, is geen jaartotaal bekend.", "Thin strokes: forecast, with the range upright. Thick stroke: counted, all asylum applications of the year. Where there is no thick stroke, no total of the year is known.";
    PlacesHistoryKey = "Rondjes en stippellijnen: besloten. Ruiten: uitkomst, geteld en gedeeld door de bezettingsgraad.", "Rings and dotted lines: decided. Diamonds: outcome, counted and divided by the occupancy ratio.";
    SaidBy = "Wie", "Who";
    Stated = "Voorspeld of besloten", "Forecast or decided";
    CameOut = "Uitkomst", "Outcome";
    HorizonMonths = "Termijn (maanden)", "Horizon (months)";
    Horizon = "Termijn", "Horizon";
    Cases = "Gevallen", "Cases";
    LowestHighest = "Laagste en hoogste", "Lowest and highest";
    TooFewCases = "te weinig gevallen", "too few cases";
    LowerEnd = "Ondergrens", "Lower end";
    OneNumber = "Midden of planning", "Middle or planning";
    UpperEnd = "Bovengrens", "Upper end";
    DeviationShare = "Afwijking (aandeel)", "Deviation (share)";
    FoundHow = "Hoe bepaald", "How found";
    ForecastsCopied = "De tabel van prognoses en besluiten is gekopieerd. U kunt deze in een rekenblad plakken.", "The table of forecasts and decisions has been copied. You can paste it into a spreadsheet.";


    RegionsTab = "Regio's", "Regions";
    Netherlands = "Nederland", "The Netherlands";
    TheCountry = "Nederland", "the Netherlands";
    Level = "Niveau", "Level";
    Provinces = "provincies", "provinces";
    SafetyRegions = "veiligheidsregio's", "safety regions";
    DivisionKey = "Verdeelsleutel", "Key";
    Colours = "Kleur van de kaart", "Colour of the map";
    ColourPlaces = "plekken", "places";
    ColourPerThousand = "per 1.000 inwoners", "per 1,000 inhabitants";
    MapSource = "Kaart: svg-maps (Z. Rahman, V. Cazanave) naar MapSVG, CC BY 4.0", "Map: svg-maps (Z. Rahman, V. Cazanave) after MapSVG, CC BY 4.0";
    TilesExplained = "Elk vierkant is een veiligheidsregio, ongeveer waar zij ligt.", "Each square is a safety region, about where it lies.";
    FiguresByRegion = "Cijfers per regio", "Figures by region";
    RegionFiles = "Bestanden…", "Files…";
    ImportRealised = "Lees gerealiseerde plekken uit CSV…", "Read realised places from CSV…";
    ImportKey = "Lees een eigen verdeelsleutel uit CSV…", "Read a key of your own from CSV…";
    SaveTemplate = "Maak een leeg bestand voor gerealiseerde plekken…", "Make an empty file for realised places…";
    RegionPath = "Pad invoeren…", "Enter path…";
    ForgetRealised = "Vergeet de gerealiseerde plekken", "Forget the realised places";
    RegionPathQuestion = "Welk CSV-bestand?", "Which CSV file?";
    RegionPathExplained = "Typ of plak het pad van een CSV-bestand. Gerealiseerde plekken hebben de kopregel code,name,crisis_realised,emergency_realised; een eigen verdeelsleutel heeft name,weight. Met Maak leeg bestand schrijft u het eerste om in te vullen.", "Type or paste the path of a CSV file. Realised places have the header code,name,crisis_realised,emergency_realised; a key of your own has name,weight. Make empty file writes the first one for you to fill in.";
    ReadRealised = "Gerealiseerde plekken", "Realised places";
    ReadKey = "Verdeelsleutel", "Key";
    MakeTemplate = "Maak leeg bestand", "Make empty file";
    RegionsNotInEdition = "Deze editie gaat niet over aanbod en regio's. Kies Bestand, Nieuw scenario op een editie, en daar een editie die dat wel doet.", "This edition says nothing about supply and regions. Choose File, New scenario on an edition, and there an edition that does.";
    RealisedForgotten = "De gerealiseerde plekken zijn vergeten: ze zijn weer onbekend.", "The realised places have been forgotten: they are unknown again.";
    ColourPlacesUnit = "opvangplekken", "reception places";
    ColourPerThousandUnit = "opvangplekken per 1.000 inwoners", "reception places per 1,000 inhabitants";
    RegionInProvince = "veiligheidsregio", "safety region";
    RegionsOrder = "Klik op een kop om te sorteren. Klik op een rij of op de kaart om een regio te kiezen.", "Click a heading to sort. Click a row or the map to choose a region.";
    SupplyTab = "Aanbod", "Supply";
    PlacesAndShortage = "Aanbod van opvangplekken en tekort", "Supply of reception places and shortage";
    Required = "benodigd", "required";
    Shortage = "tekort", "shortage";
    SupplyOfReference = "aanbod referentie", "reference supply";
    FirstShortage = "Eerste tekort", "First shortage";
    LargestShortage = "Grootste tekort", "Largest shortage";
    NoShortage = "geen tekort", "no shortage";
    DecideBy = "Uiterlijk besluiten", "Decide at the latest";
    SupplyUnknown = "aanbod onbekend", "supply unknown";
    TransitionPlan = "Transitieplan crisisnoodopvang", "Transition plan for crisis places";

    CompareTab = "Vergelijken", "Compare";
    WhyDifferent = "Waarom is het anders?", "Why is it different?";
    WhyPage = "Waarom?", "Why?";
    ByMonthPage = "Per maand", "By month";
    OutcomesPage = "Uitkomsten", "Outcomes";
    CompareFrom = "van", "from";
    CompareTo = "naar", "to";
    ReferenceName = "Referentie", "Reference";
    EditionReference = "Referentie van de editie", "Reference of the edition";
    MonthEarlier = "Een maand eerder", "A month earlier";
    MonthLater = "Een maand later", "A month later";
    ByGroup = "Per groep", "By group";
    DifferenceByMonth = "Verschil in benodigde plekken", "Difference in places required";
    OutcomesBeside = "Uitkomsten naast elkaar", "Outcomes side by side";
    MoreScenarios = "Schuif de lijst naar rechts voor de andere scenario's.", "Scroll the list to the right for the other scenarios.";
    WhatWordsMean = "Wat de woorden betekenen", "What the words mean";
    ComparedWith = "Ten opzichte van", "Compared with";
    ToExplain = "Te verklaren scenario", "Scenario to explain";
    WhatDiffers = "Wat verschilt", "What differs";
    PlacesColumn = "plekken", "places";
    DuplicateThis = "Dupliceer dit scenario", "Duplicate this scenario";
    NotThere = "geen", "none";
    SwitchedOff = "uit", "off";
    RemoveMeasureHere = "Verwijder de maatregel hier", "Remove the measure here";
    NoLeverDiffers = "Geen enkele waarde verschilt.", "No value differs.";
    CopyList = "Kopieer de lijst", "Copy the list";
    MonthsTable = "Kopieer de maanden", "Copy the months";

    RegionAbbreviations = "Personen tellen per halfjaar. CNO: crisisnoodopvang, NO: noodopvang, amv: alleenstaande minderjarige vreemdelingen. Oekraïne: plekken voor ontheemden, los van de opvang door het COA.", "Persons are counted per half-year. CNO: crisis reception, NO: emergency reception, amv: unaccompanied minors. Ukraine: places for displaced persons, apart from reception by COA.";
    RegionSourcesIntro = "Regio's verdeelt landelijke getallen van het scenario met deze cijfers. Zij horen bij de editie MPP 2022-2.", "Regions divides national figures of the scenario by these. They belong to the edition MPP 2022-2.";
    UncertaintyTab = "Onzekerheid", "Uncertainty";
    TornadoTab = "Per aanname", "By assumption";
    TornadoTitle = "Welke aanname telt het meest?", "Which assumption matters most?";
    TornadoExplained = "Elke regel zet één waarde op laag en op hoog; de rest blijft gelijk. Kies een uiteinde om de waarde daarop te zetten.", "Each row sets one value to low and to high; the rest stays the same. Choose an end to set the value to it.";
    Assumption = "Aanname", "Assumption";
    AtLow = "Laag", "Low";
    AtHigh = "Hoog", "High";
    PlacesAtLow = "Plekken bij laag", "Places at low";
    PlacesAtHigh = "Plekken bij hoog", "Places at high";
    UnitOfValue = "Eenheid", "Unit";
    BandTab = "Spreiding", "Spread";
    BandTitle = "Hoe ver lopen de aannamen uiteen?", "How far do the assumptions spread?";
    PlacesHeld = "Aantal plekken", "Number of places";
    PlacesHeldLine = "Lijn van het aantal plekken", "Line of the number of places";
    BandKey = "Lichte band: 5 % van de combinaties ligt lager en 5 % hoger. Donkere band: 25 % lager en 25 % hoger.", "Light band: 5% of the combinations lie lower and 5% higher. Dark band: 25% lower and 25% higher.";
    CountedAsPlaces = "Ruiten: geteld, en gedeeld door de bezettingsgraad van toen.", "Diamonds: counted, and divided by the occupancy ratio of that time.";
    NoOutcomes = "Voor deze editie is geen uitkomst in plekken bekend om naast de band te zetten.", "For this edition no outcome in places is known to set beside the band.";
    RegretTab = "Hoeveel regelen", "How many to arrange";
    RegretTitle = "Hoeveel plekken regelen?", "How many places to arrange?";
    RegretPlot = "Aantal plekken in de grafiek van de afwijking achteraf", "Number of places in the plot of the deviation afterwards";
    RegretSubtitle = "Grootste afwijking achteraf in plekken, per aantal plekken", "Largest deviation afterwards in places, by number of places";
    LeastRegret = "de kleinste afwijking achteraf", "the smallest deviation afterwards";
    NoTable = "Van deze weergave is geen tabel te maken. Kies een andere weergave, zoals Tabel.", "No table can be made of this view. Choose another view, such as Table.";
    NoPicture = "Van deze weergave is geen afbeelding te maken. Kopieer de tabel, of kies een weergave met een grafiek.", "No picture can be made of this view. Copy the table, or choose a view with a plot.";
    WorstRegret = "Grootste afwijking achteraf", "Largest deviation afterwards";
    MostLacking = "Hoogstens te weinig", "At most too few";
    MostEmpty = "Hoogstens te veel", "At most too many";
    WeightBefore = "Een plek te weinig weegt", "A place too few weighs";
    WeightAfter = "keer zo zwaar als een plek te veel.", "times as much as a place too many.";
    Weight = "Gewicht van een plek te weinig", "Weight of a place too few";
    WeightRefused = "Vul een getal in van 0,1 tot en met 100.", "Enter a number from 0.1 to 100.";
    ForecastsElsewhere = "Wat eerdere prognoses zeiden en wat er uitkwam, staat in Onzekerheid, bij Eerdere prognoses.", "What earlier forecasts said and what came out stands in Uncertainty, under Earlier forecasts.";

    TrackTab = "Komt het uit?", "Is it coming true?";
    TrackedScenario = "Scenario", "Scenario";
    InScenario = "In het scenario", "In the scenario";
    TrackDifference = "Verschil", "Difference";
    AbsoluteDifference = "Verschil zonder teken", "Difference without sign";
    MeanOfCounts = "Gemiddeld over alle tellingen", "Mean of all counts";
    MeanOfLastCounts = "Gemiddeld over de laatste 3", "Mean of the last 3";

    PullTheLine = "Trek aan de lijn", "Pull the line";
    PulledPlaces = "Gewenst aantal plekken", "Places wished for";
    PlacesBy = "plekken, door", "places, by";
    LeverThatGives = "Schuif die meegeeft", "Slider that gives way";
    LeverExplained = "Pak de lijn van uw scenario bij de maandcursor en trek hem omhoog of omlaag, of typ een aantal plekken. Deze schuif schuift mee tot het aantal uitkomt; alle andere blijven staan.", "Grab your scenario's line at the month cursor and pull it up or down, or type a number of places. This slider moves along until the number comes out; all others stay.";
    PullHandle = "Greep op de lijn van dit scenario", "Handle on this scenario's line";
    WhatMustBeTrue = "Wat moet waar zijn?", "What must be true?";
    ToTheRight = "Horizontale as", "Horizontal axis";
    Upwards = "Verticale as", "Vertical axis";
    OtherLever = "Hieronder staat een schuif die dat wel doet.", "Below stands a slider that does.";
    MapOfLevers = "Kaart van twee schuiven", "Map of two sliders";
    MapKeys = "Pijltjes verplaatsen het kruis één stap, met Shift tien. Enter zet het scenario daar, Escape haalt het kruis terug.", "Arrows move the cross-hair one step, with Shift ten. Enter puts the scenario there, Escape takes the cross-hair back.";
    NoTwoLevers = "Op deze maand zijn er geen twee schuiven die het aantal plekken veranderen. Kies een latere maand in Behoefte.", "In this month no two sliders change the number of places. Choose a later month in Need.";
}
