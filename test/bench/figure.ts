/** One line of the report. Without a target it only informs. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What `value` is held against, in the same unit. */
  readonly reference: number;
  readonly ratio: number;
  readonly target: string | null;
  readonly ok: boolean | null;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly reference: number;
}

/** The more the better: `value` must be at least `target` times `reference`. */
export function atLeast(target: number, measured: Measured): Figure {
  const ratio = measured.value / measured.reference;
  return figure(measured, ratio, `>= ${target}`, ratio >= target);
}

/** The less the better: `value` may be at most `target` times `reference`. */
export function atMost(target: number, measured: Measured): Figure {
  const ratio = measured.value / measured.reference;
  return figure(measured, ratio, `<= ${target}`, ratio <= target);
}

/** Without a target. */
export function information(measured: Measured): Figure {
  return figure(measured, measured.value / measured.reference, null, null);
}

function figure(
  { name, unit, value, reference }: Measured,
  ratio: number,
  target: string | null,
  ok: boolean | null,
) {
  return {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(ratio),
    target,
    ok,
  };
}

/** Three significant digits or more: nothing here is measured more precisely. */
function rounded(value: number): number {
  return Number(value >= 100 ? value.toFixed(0) : value.toPrecision(3));
}

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
