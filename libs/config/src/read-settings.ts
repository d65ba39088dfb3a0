import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Environment } from './environment.js';
import { isProduction, productionProblems } from './production.js';
import { type SettingProblem, SettingsError } from './settings-error.js';
import { withSecretFiles } from './secret-files.js';
import { variablesOf } from './variable.js';

export type Sections = Readonly<Record<string, new () => object>>;
export type SettingsOf<S extends Sections> = { readonly [Key in keyof S]: InstanceType<S[Key]> };

/**
 * Reads the sections that a process needs, e.g. `readSettings({ http: HttpSettings }).http.port`. An empty
 * variable counts as one that is not set; a secret may lie in the file that `<NAME>_FILE` names. Throws one SettingsError that names everything that is wrong.
 */
export function readSettings<S extends Sections>(
  sections: S,
  given: Environment = process.env,
): SettingsOf<S> {
  const variables = Object.values(sections).flatMap((section) => variablesOf(section));
  const { environment, problems } = withSecretFiles(variables, given);
  const settings: Record<string, object> = {};
  for (const [key, section] of Object.entries(sections)) {
    const values = valuesFor(section, environment);
    const instance = plainToInstance(section, values, { exposeDefaultValues: true });
    settings[key] = instance;
    problems.push(...problemsOf(section, instance));
    if (isProduction(environment)) problems.push(...productionProblems(variablesOf(section), environment));
  }
  // Sections may share a variable: it is named once.
  const unique = [...new Map(problems.map((found) => [found.variable + found.problem, found])).values()];
  if (unique.length > 0) throw new SettingsError(unique);
  return settings as SettingsOf<S>;
}

function valuesFor(section: new () => object, environment: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, property } of variablesOf(section)) {
    const value = environment[name]?.trim();
    if (value) values[property] = value;
  }
  return values;
}

function problemsOf(section: new () => object, instance: object): SettingProblem[] {
  const errors = validateSync(instance, { stopAtFirstError: true, validationError: { value: false } });
  return errors.map((error) => ({
    variable:
      variablesOf(section).find(({ property }) => property === error.property)?.name ?? error.property,
    problem: Object.values(error.constraints ?? {}).join('; '),
  }));
}
