import { TableCatalogue, type TableDefinition } from '#lib/table-definition';
import {
  anOrganisation,
  aPerson,
  aTable,
  aTableDefinition,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import type { CasesScene } from './cases-for-spec.js';

/** A table where emergency access is allowed, with two tracks and every sensitivity of data; and who sit at it. */
export interface OpenTable {
  readonly table: TestTable;
  readonly chair: PersonActor;
  readonly coordinator: PersonActor;
  readonly partner: PersonActor;
  /** Of an organisation of its own, private. */
  readonly care: PersonActor;
}

const openDefinition: TableDefinition = {
  ...aTableDefinition,
  ...{ kind: 'open', prefix: 'OPN', breakGlassAllowed: true },
  dataCategories: ['identification', 'health', 'police', 'tax'],
  actionLines: [
    { code: 'victim-care', label: 'Zorg voor het slachtoffer' },
    { code: 'tackle-offender', label: 'Aanpak van de dader' },
  ],
  lifeCycle: {
    initial: 'opened',
    statuses: {
      opened: { label: 'Geopend' },
      shared: { label: 'Gedeeld' },
      closed: { label: 'Dicht', closed: true },
    },
    transitions: [
      { from: 'opened', to: 'shared', label: 'Delen', guards: ['has-participants'] },
      { from: 'opened', to: 'closed', label: 'Afsluiten', guards: ['close-reason-given'] },
      { from: 'shared', to: 'closed', label: 'Afsluiten', guards: ['close-reason-given'] },
    ],
  },
  personRoles: [
    { code: 'concerned', label: 'Betrokkene' },
    { code: 'victim', label: 'Slachtoffer', line: 'victim-care' },
    { code: 'offender', label: 'Dader', line: 'tackle-offender' },
  ],
};

export async function anOpenTable(scene: CasesScene): Promise<OpenTable> {
  const { db } = scene;
  const catalogue = scene.get(TableCatalogue);
  if (!catalogue.all().some(({ kind }) => kind === 'open')) catalogue.register(openDefinition);
  const table = await aTable(db, { kind: 'open' });
  return {
    table,
    chair: await aPerson(db, { at: table, role: 'chair' }),
    coordinator: await aPerson(db, { at: table, role: 'process-coordinator' }),
    partner: await aPerson(db, { at: table }),
    care: privately(await aPerson(db, { at: table, of: await anOrganisation(db, undefined, 'private') })),
  };
}

function privately(person: PersonActor): PersonActor {
  const memberships = person.memberships.map((one) => ({ ...one, organisationType: 'private' as const }));
  return { ...person, memberships };
}
