import { caseFields } from './case-field.js';
import { dataCategory } from './data-categories.js';
import type { TableDefinition } from './define-table.js';
import { explanationLength } from './explanation.js';
import { guardRules } from './guard-rules.js';
import type { LifeCycle } from './life-cycle.js';
import type { LifeCycleDescription, TableDescription } from './table-description.js';
import { subjectKindLabels } from './vocabulary.js';
import { usualWords } from './words.js';

/** The definition as plain JSON for the web form, the processing register and the API documentation. */
export function describeTable(definition: TableDefinition): TableDescription {
  const { kind, prefix, title, confidential, breakGlassAllowed, barriers } = definition;
  return {
    kind,
    prefix,
    title,
    words: { ...usualWords, ...definition.words },
    confidential,
    breakGlassAllowed,
    regime: definition.regime,
    purposes: definition.purposes,
    themes: definition.themes,
    subjectKinds: definition.subjectKinds.map((code) => ({ code, label: subjectKindLabels[code] })),
    personRoles: definition.personRoles.map(({ code, label, line }) => ({ code, label, line: line ?? null })),
    criteria: definition.criteria,
    criteriaRule: definition.criteriaRule,
    explanation: explanationLength,
    triageOutcomes: definition.triageOutcomes.map(({ code, label, effect, forwardTo }) => {
      return { code, label, effect, forwardTo: forwardTo ?? [] };
    }),
    voters: definition.voters ?? [],
    dataCategories: definition.dataCategories.map(dataCategory),
    lifeCycle: describeLifeCycle(definition.lifeCycle),
    actionLines: definition.actionLines ?? [],
    actionKinds: definition.actionKinds.map(({ code, label, line, term, referenceOnly }) => {
      return { code, label, line: line ?? null, term: term ?? null, referenceOnly: referenceOnly ?? null };
    }),
    barriers: barriers === undefined ? null : { verified: barriers.verified, items: barriers.items },
    retention: definition.retention,
    details: { version: definition.detailsVersion, fields: caseFields(definition.details) },
  };
}

function describeLifeCycle({ initial, statuses, transitions }: LifeCycle): LifeCycleDescription {
  return {
    initial,
    statuses: Object.entries(statuses).map(([code, { label, closed }]) => {
      return { code, label, closed: closed ?? false };
    }),
    transitions: transitions.map(({ from, to, label, guards }) => ({
      from,
      to,
      label,
      guards: (guards ?? []).map((code) => ({ code, label: guardRules[code].label })),
    })),
  };
}
