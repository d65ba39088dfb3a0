import type { DemoTable } from '../demo-data.js';
import { backOnTheAgenda, farmYard, homeVisits } from './ommelanden-cases.js';

/** A regional table: each municipality has its own leader, who sees only its signals and cases. */
export const demoOmmelanden: DemoTable = {
  code: 'zorg-en-veiligheid-ommelanden',
  kind: 'zorg-en-veiligheid',
  name: 'Casustafel zorg en veiligheid Ommelanden',
  municipality: 'Ommelanden',
  numberPrefix: 'ZVO',
  leaders: [
    { username: 'voorzitter.hogeland', role: 'chair', municipality: 'Het Hogeland' },
    { username: 'voorzitter.westerkwartier', role: 'chair', municipality: 'Westerkwartier' },
    { username: 'procesregisseur.eemsdelta', role: 'process-coordinator', municipality: 'Eemsdelta' },
  ],
  members: {
    politie: 'partner',
    om: 'partner',
    ggd: 'partner',
    veiligthuis: 'partner',
    vnn: 'partner',
    lentis: 'partner',
    reclassering: 'partner',
    ketenregisseur: 'chain-coordinator',
  },
  signals: [
    {
      daysAgo: 75,
      by: 'politie',
      municipality: 'Eemsdelta',
      description:
        'Groep volwassenen verblijft dagelijks bij de haven, drinkt en valt voorbijgangers lastig. Drie van hen hebben geen vast adres.',
      subjects: [{ kind: 'group', name: 'Groep haven (verzonnen)' }],
      themes: ['serious-nuisance'],
      triage: {
        daysAgo: 72,
        outcome: 'accepted',
        motivation: 'Toezicht alleen verplaatst de groep; hulp en handhaving moeten tegelijk beginnen.',
        case: backOnTheAgenda,
      },
    },
    {
      daysAgo: 44,
      by: 'veiligthuis',
      municipality: 'Het Hogeland',
      description:
        'Drie meldingen in zes weken over ruzie in een gezin met jonge kinderen. Hulp wordt afgehouden, de kinderen zijn stil en vaak moe op school.',
      occasion: 'Laatste melding op zondagavond door een buurvrouw.',
      request: 'Eén plan van politie, zorg en gemeente, en afspraken over wie het gezin ziet.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Gerard Bedenksel', birthDate: '1984-03-22' },
        { kind: 'person', role: 'family-member', name: 'Sanne Bedenksel', birthDate: '1987-11-09' },
      ],
      themes: ['domestic-violence', 'youth'],
      triage: {
        daysAgo: 42,
        outcome: 'accepted',
        motivation:
          'Kinderen in het gezin, hulp komt niet van de grond en drie partners werken langs elkaar.',
        case: homeVisits,
      },
    },
    {
      daysAgo: 28,
      by: 'ggd',
      municipality: 'Het Hogeland',
      description: 'Bewoner belt meerdere keren per dag met instanties en is dan boos.',
      subjects: [{ kind: 'person', role: 'concerned', name: 'Jan Zonderling (verzonnen)' }],
      themes: ['misunderstood-behaviour'],
      triage: {
        daysAgo: 26,
        outcome: 'not-accepted',
        motivation: 'Er is geen gevaar, en één vaste contactpersoon bij de GGD lost dit op.',
      },
    },
    {
      daysAgo: 17,
      by: 'ggd',
      municipality: 'Westerkwartier',
      description:
        'Oudere man woont zonder water en stroom in een schuur op een boerenerf en weigert hulp. De eigenaar van het erf is overleden.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Roelf Verdicht', birthDate: '1949-01-30' },
        { kind: 'premises', name: 'Erf Grijpskerk', address: 'Verzonnenlaan 9992, Grijpskerk' },
      ],
      themes: ['person-centred', 'misunderstood-behaviour'],
      triage: {
        daysAgo: 14,
        outcome: 'accepted',
        motivation:
          'De winter komt eraan; wonen, zorg en de erfgenamen moeten samen tot een oplossing komen.',
        case: farmYard,
      },
    },
    {
      daysAgo: 3,
      by: 'politie',
      municipality: 'Westerkwartier',
      description:
        'Ruzie tussen twee buren loopt al een jaar op. Vorige week is een ruit vernield en zijn er bedreigingen geuit.',
      request: 'Bemiddeling waar beiden aan meedoen.',
      subjects: [{ kind: 'premises', name: 'Twee woningen', address: 'Nergensstraat 9996, Leek' }],
      themes: ['neighbour-nuisance'],
    },
    {
      daysAgo: 1,
      by: 'veiligthuis',
      municipality: 'Het Hogeland',
      description:
        'Jongen van zestien loopt steeds weg van huis en slaapt bij volwassenen die de ouders niet kennen.',
      occasion: 'Gisteren voor de derde keer deze maand als vermist opgegeven.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Persoon G (verzonnen)', birthDate: '2010-06-17' },
      ],
      themes: ['youth'],
    },
  ],
};
