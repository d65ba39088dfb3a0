import type { DemoAccess, DemoInformation } from '../demo-data.js';

/** What was brought into the case "Autobranche bedrijventerrein noord", by several sources and for several readers. */
export const carTradeInformation: readonly DemoInformation[] = [
  {
    daysAgo: 32,
    by: 'politie',
    nature: 'fact',
    category: 'vehicle',
    content: 'Vier auto’s stonden bij beide controles op het terrein; één is als gestolen gemeld.',
    release: 'participants',
  },
  {
    daysAgo: 31,
    by: 'politie',
    nature: 'assessment',
    category: 'police',
    content: 'De exploitant komt vermoedelijk voor in een lopend onderzoek elders.',
    conditions: 'Alleen de Belastingdienst; niet noemen in een verslag.',
    release: 'named',
    to: ['belastingdienst'],
  },
  {
    daysAgo: 12,
    by: 'belastingdienst',
    nature: 'fact',
    category: 'business',
    content:
      'Over 2025 is voor negentien auto’s omzet opgegeven; op naam gezet zijn er meer dan negenhonderd.',
    conditions: 'Alleen voor deze casus. Verdere stappen in overleg met de inspecteur.',
    release: 'participants',
  },
  {
    daysAgo: 6,
    by: 'voorzitter.ondermijning',
    nature: 'fact',
    category: 'permits-and-subsidies',
    content: 'De vergunning loopt af op 1 februari. Een aanvraag voor verlenging is ontvangen.',
  },
];

export const carTradeAccess: DemoAccess = {
  requests: [
    {
      daysAgo: 27,
      by: 'corporatie',
      level: 'process',
      reason: 'Een huurder vraagt of de loods ernaast vrijkomt.',
      decision: {
        daysAgo: 26,
        granted: false,
        motivation: 'Voor een verhuurvraag hoeft de corporatie deze casus niet te kennen.',
      },
    },
    {
      daysAgo: 2,
      by: 'corporatie',
      level: 'dossier',
      reason: 'Twee adressen van ons komen in het overleg terug; wij willen het contract kunnen toetsen.',
    },
  ],
};
