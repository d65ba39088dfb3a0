import { ApiError, readProblem } from './problem.js';

interface Waiting {
  proceed: () => void;
  refuse: (reason: ApiError) => void;
}

let waiting: readonly Waiting[] = [];
let needed = false;
const listeners = new Set<() => void>();

function settle(next: boolean): void {
  needed = next;
  listeners.forEach((listener) => listener());
}

/** Resolves once the same person has signed in again in the dialog that this opens; what was typed stays. */
export function signInAgain(): Promise<void> {
  return new Promise((proceed, refuse) => {
    waiting = [...waiting, { proceed, refuse }];
    settle(true);
  });
}

export const signInAgainStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isNeeded: (): boolean => needed,
  succeed(): void {
    const all = waiting;
    waiting = [];
    settle(false);
    all.forEach(({ proceed }) => proceed());
  },
  giveUp(): void {
    const all = waiting;
    waiting = [];
    settle(false);
    all.forEach(({ refuse }) => refuse(new ApiError(readProblem(401, {}))));
  },
};
