import { codeProblems } from './check-codes.js';
import { detailsProblems } from './check-details.js';
import { lifeCycleProblems } from './check-life-cycle.js';
import type { TableDefinition } from './define-table.js';
import { signalDestroyBy } from './retention.js';

/** All that is wrong with a definition, one English sentence each; empty when it may be used. */
export function definitionProblems(definition: TableDefinition): string[] {
  const lines = (definition.actionLines ?? []).map(({ code }) => code);
  const named = [...definition.personRoles, ...definition.actionKinds].flatMap(({ line }) => line ?? []);
  return [
    ...codeProblems(definition),
    ...lifeCycleProblems(definition.lifeCycle),
    ...detailsProblems(definition.details, lines),
    ...named.filter((line) => !lines.includes(line)).map((line) => `line "${line}" is unknown`),
    ...outcomeProblems(definition),
    ...retentionProblems(definition),
    ...(Number.isInteger(definition.detailsVersion) && definition.detailsVersion > 0
      ? []
      : ['detailsVersion is not a positive whole number']),
  ];
}

function outcomeProblems({ triageOutcomes }: TableDefinition): string[] {
  const effects = triageOutcomes.map(({ effect }) => effect);
  const needed = ['refuse', 'forward', 'accept'] as const;
  return needed
    .filter((effect) => !effects.includes(effect))
    .map((effect) => `no triage outcome can "${effect}"`);
}

/** WGS 1.8(7): at most five years after first processing; a signal that is not taken up never outlives a case. */
function retentionProblems(definition: TableDefinition): string[] {
  const { years } = definition.retention.case;
  const day = '2024-03-01';
  const signal = signalDestroyBy(definition, day);
  return [
    ...(Number.isInteger(years) && years > 0 && years <= 5 ? [] : ['case retention is not 1 to 5 years']),
    ...(signal >= day && signal <= '2029-03-01' ? [] : ['signal retention is not 0 days to 5 years']),
  ];
}
