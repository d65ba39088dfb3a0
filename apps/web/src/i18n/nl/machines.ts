export const machines = {
  machines: {
    title: 'Systemen',
    lead: 'Systemen van partners die zelf gegevens bij Casustafel opvragen. Een systeem krijgt nooit gegevens over casussen of personen.',
    add: 'Systeem registreren',
    none: 'Geen systemen',
    noneHelp: 'Registreer een systeem als een partner zijn meldformulier op een tafel wil afstemmen.',
    name: 'Naam',
    nameHelp: 'Zoals de organisatie het zelf noemt.',
    nameMissing: 'Vul de naam in',
    organisation: 'Organisatie',
    organisationHelp: 'Het systeem krijgt alleen wat de convenanten van deze organisatie toelaten.',
    scope: 'Wat mag dit systeem?',
    issuer: 'Afzender',
    issuerHelp: 'Het https-adres waarmee het systeem zijn berichten ondertekent (iss).',
    issuerMissing: 'Vul het adres in',
    keys: 'Openbare sleutels',
    keysHelp:
      'De inhoud van het bestand (JSON Web Key Set) dat de organisatie u geeft. De geheime sleutel houdt de organisatie zelf.',
    keysMissing: 'Plak de openbare sleutels',
    keysAt: 'opgehaald bij {{address}}',
    state: 'Stand',
    active: 'Actief',
    ended: 'Beëindigd',
    endedOn: 'op {{date}}',
    since: 'sinds {{date}}',
    end: 'Beëindigen',
    endOf: '{{name}} beëindigen',
    endTitle: 'Systeem beëindigen?',
    endText:
      '{{name}} van {{organisation}} krijgt vanaf het volgende verzoek niets meer. U kunt dit niet ongedaan maken. U kunt het systeem wel opnieuw registreren, bijvoorbeeld met andere sleutels.',
    endDone: 'Het systeem is beëindigd.',
    added: 'Het systeem is geregistreerd en kan meteen werken.',
  },
  machineScope: {
    tableDefinitions: 'Leest hoe tafels zijn ingericht',
  },
  machineScopeHelp: {
    tableDefinitions:
      'De criteria, doelen en velden van tafels waarvan de organisatie het convenant tekende. Geen casussen, signalen of personen.',
  },
} as const;
