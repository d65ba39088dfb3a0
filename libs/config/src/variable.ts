import 'reflect-metadata';

export interface VariableDescription {
  /** One line for `.env.example`: what it is for, and its unit. */
  readonly description: string;
  /** Shown in `.env.example` when there is no default. Never a working secret. */
  readonly example?: string;
  /** Has a default that is fine on a laptop only; a name: when that other variable is set. */
  readonly neededInProduction?: true | string;
  /** May also be given as a file, by `<NAME>_FILE`. */
  readonly secret?: true;
  /** A URL that a process connects to: in production not in clear text (`unprotected`). */
  readonly connection?: true;
}

export interface Variable extends VariableDescription {
  readonly name: string;
  readonly property: string;
}

type Constructor = abstract new () => object;

const variables = new WeakMap<object, Variable[]>();

/** Ties a property of a settings class to an environment variable. */
export function FromEnvironment(name: string, description: VariableDescription): PropertyDecorator {
  return (prototype, property) => {
    const known = variables.get(prototype) ?? [];
    variables.set(prototype, [...known, { name, property: String(property), ...description }]);
  };
}

/** The variables of a settings class, in the order of its properties. */
export function variablesOf(settings: Constructor): readonly Variable[] {
  return variables.get(settings.prototype as object) ?? [];
}
