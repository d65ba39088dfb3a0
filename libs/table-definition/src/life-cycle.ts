import { DomainError } from '#lib/kernel';
import { type CaseState, type GuardName, guardRules } from './guard-rules.js';

export interface StatusDefinition {
  readonly label: string;
  /** The case is shielded and there is no way on: reopening is a separate act (WGS 2.31(8), L-10). */
  readonly closed?: boolean;
}

export interface Transition<Status extends string = string> {
  readonly from: Status;
  readonly to: Status;
  /** Dutch, what the button says. */
  readonly label: string;
  readonly guards?: readonly GuardName[];
}

export interface LifeCycle<Status extends string = string> {
  readonly initial: NoInfer<Status>;
  readonly statuses: Readonly<Record<Status, StatusDefinition>>;
  readonly transitions: readonly Transition<NoInfer<Status>>[];
}

interface WithLifeCycle<Status extends string> {
  readonly lifeCycle: LifeCycle<Status>;
}

/** The transitions out of a status, guards not yet asked. */
export function transitionsFrom<Status extends string>(
  definition: WithLifeCycle<Status>,
  from: NoInfer<Status>,
): readonly Transition<Status>[] {
  return definition.lifeCycle.transitions.filter((transition) => transition.from === from);
}

/**
 * Refuses a transition that the life cycle does not know (`transition-not-allowed`) or of which a guard does
 * not hold (code = the guard's name). Throws `DomainError` `rule-broken`.
 */
export function checkTransition<Status extends string>(
  definition: WithLifeCycle<Status>,
  from: NoInfer<Status>,
  to: NoInfer<Status>,
  state: CaseState,
): void {
  const transition = transitionsFrom(definition, from).find((candidate) => candidate.to === to);
  if (transition === undefined) {
    throw DomainError.ruleBroken('transition-not-allowed', 'De casus kan niet naar deze status.');
  }
  for (const name of transition.guards ?? []) {
    const rule = guardRules[name];
    if (!rule.holds(state)) throw DomainError.ruleBroken(name, `Dit kan nog niet. Nodig is: ${rule.label}`);
  }
}

/** The Dutch label of a status; the code itself when the kind no longer knows it. */
export function statusLabel(definition: WithLifeCycle<string>, status: string): string {
  return definition.lifeCycle.statuses[status]?.label ?? status;
}

/** Whether a case in this status is closed and therefore shielded (L-10). */
export function isClosed(definition: WithLifeCycle<string>, status: string): boolean {
  return definition.lifeCycle.statuses[status]?.closed ?? false;
}
