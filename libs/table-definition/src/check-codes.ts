import type { TableDefinition } from './define-table.js';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lists that must not be empty, with well-formed codes that occur once. */
export function codeProblems(definition: TableDefinition): string[] {
  const required = {
    purposes: definition.purposes.map(({ code }) => code),
    themes: definition.themes.map(({ code }) => code),
    subjectKinds: definition.subjectKinds,
    personRoles: definition.personRoles.map(({ code }) => code),
    criteria: definition.criteria.map(({ code }) => code),
    triageOutcomes: definition.triageOutcomes.map(({ code }) => code),
    dataCategories: definition.dataCategories,
    actionKinds: definition.actionKinds.map(({ code }) => code),
  };
  const optional = {
    voters: (definition.voters ?? []).map(({ code }) => code),
    actionLines: (definition.actionLines ?? []).map(({ code }) => code),
    barriers: (definition.barriers?.items ?? []).map(({ code }) => code),
  };
  const empty = Object.entries(required).filter(([, codes]) => codes.length === 0);
  return [
    ...(kebab.test(definition.kind) ? [] : [`kind "${definition.kind}" is not kebab-case`]),
    ...(/^[A-Z]{2,4}$/.test(definition.prefix)
      ? []
      : [`prefix "${definition.prefix}" is not 2 to 4 capitals`]),
    ...empty.map(([list]) => `${list} is empty`),
    ...Object.entries({ ...required, ...optional }).flatMap(([list, codes]) => listProblems(list, codes)),
    ...definition.triageOutcomes.flatMap((outcome) => {
      const list = `forwardTo of outcome "${outcome.code}"`;
      const codes = (outcome.forwardTo ?? []).map(({ code }) => code);
      const misplaced = codes.length > 0 && outcome.effect !== 'forward';
      return [...listProblems(list, codes), ...(misplaced ? [`${list} needs the effect "forward"`] : [])];
    }),
  ];
}

export function listProblems(list: string, codes: readonly string[], form = kebab): string[] {
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  return [
    ...[...twice].map((code) => `${list}: "${code}" occurs twice`),
    ...codes.filter((code) => !form.test(code)).map((code) => `${list}: "${code}" is not well-formed`),
  ];
}
