export interface ConfidentialityStatement {
  /** Changes with the text; whoever accepted another version is asked again. */
  readonly version: string;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** What everybody accepts before the first look (WGS 1.11; GDPR 5(1)(b) and 29; BIO2 6.02 and 6.06). */
export const confidentialityStatement: ConfidentialityStatement = {
  version: '1',
  title: 'Geheimhouding en doel',
  sections: [
    {
      heading: 'Waarvoor deze gegevens er zijn',
      text:
        'In Casustafel werken gemeente, politie, justitie, zorg en andere partners samen aan casussen. ' +
        'Elke casus heeft een vastgelegd doel en een grondslag. U gebruikt gegevens alleen voor het doel van de casus ' +
        'waaraan u deelneemt, en alleen voor uw eigen taak daarin.',
    },
    {
      heading: 'U bent verplicht tot geheimhouding',
      text:
        'Wat u hier te weten komt, houdt u geheim (artikel 1.11 Wet gegevensverwerking door samenwerkingsverbanden). ' +
        'Voor tafels waarop die wet niet van toepassing is, geldt hetzelfde op grond van het convenant van de tafel. ' +
        'U mag gegevens alleen delen als een wet u dat opdraagt of uw taak het vraagt. ' +
        'De plicht blijft bestaan als u niet meer aan de tafel deelneemt. Schending is strafbaar.',
    },
    {
      heading: 'Wat u wel en niet doet',
      text:
        'U kijkt alleen naar wat u voor uw taak nodig hebt. U zoekt geen bekenden op, maakt geen foto’s van het scherm ' +
        'en bewaart geen kopieën buiten de systemen van uw organisatie. U gebruikt uw account alleen zelf en meldt u af ' +
        'als u uw werkplek verlaat.',
    },
    {
      heading: 'Wat wij vastleggen',
      text:
        'Alles wat u opent, wijzigt of deelt wordt vastgelegd, met tijd en naam. De privacy officer kan dat nagaan. ' +
        'Ziet u iets wat niet voor u bedoeld lijkt, of is er iets misgegaan? Meld dat meteen bij de privacy officer.',
    },
  ],
};
