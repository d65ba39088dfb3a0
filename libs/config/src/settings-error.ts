/** One thing wrong with one environment variable; never shows the value of it, which may be a secret. */
export interface SettingProblem {
  readonly variable: string;
  readonly problem: string;
}

/** The environment cannot be used. The message names every variable at once, so that one look is enough. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    super(
      ['The settings are not right:', ...problems.map((p) => `  ${p.variable} ${p.problem}`)].join('\n') +
        '\nSee .env.example for all settings.',
    );
    this.name = 'SettingsError';
  }
}
