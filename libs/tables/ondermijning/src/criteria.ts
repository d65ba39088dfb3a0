import type { Criterion } from '#lib/table-definition';

const intake = 'Praktijkuitwerking van het CCV Modelprotocol ondermijning, stap 1 (ontvangst en intake)';
const weighing = 'CCV Modelprotocol ondermijning, stap 2 (bepalen zwaarte)';

/** Intake checklist and weighing. The protocol does not bind: the municipality sets its own criteria. */
export const criteria: readonly Criterion[] = [
  {
    code: 'undermining',
    question: 'Gaat het om ondermijning?',
    help: 'Loop de checklist ondermijning van de gemeente na en noem wat daarop wijst.',
    source: 'CCV Modelprotocol ondermijning, stap 1 (ontvangst en intake)',
  },
  {
    code: 'municipal-task',
    question: 'Valt het signaal onder een gemeentelijke taak of bevoegdheid?',
    help: 'Noem de taak of bevoegdheid, bijvoorbeeld vergunningverlening of toezicht.',
    source: intake,
  },
  {
    code: 'own-territory',
    question: 'Speelt het op het eigen grondgebied?',
    help: 'Ligt het pand, de onderneming of het gebied (mede) in deze gemeente?',
    source: intake,
  },
  {
    code: 'object-or-subject',
    question: 'Is duidelijk op welk object of subject het signaal betrekking heeft?',
    help: 'Object: pand, onderneming of gebied. Subject: persoon of groep.',
    source: intake,
  },
  {
    code: 'concrete',
    question: 'Is het signaal concreet?',
    help: 'Wat is er gezien of vastgesteld, door wie en wanneer? Scheid feiten van oordelen.',
    source: weighing,
  },
  {
    code: 'recent',
    question: 'Is het signaal recent?',
    help: 'Noem de datum of periode en of de situatie nog voortduurt.',
    source: weighing,
  },
  {
    code: 'trend',
    question: 'Past het signaal in een trend of fenomeenanalyse?',
    help: 'Noem eerdere signalen of het fenomeenbeeld waarin dit past.',
    source: weighing,
  },
];
