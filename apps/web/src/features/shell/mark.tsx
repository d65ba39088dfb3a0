import './mark.css';

const seats = [
  [16, 5],
  [26.5, 12.6],
  [22.5, 24.9],
  [9.5, 24.9],
  [5.5, 12.6],
] as const;

/** The product's sign: seats around a table. */
export function Seats() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
      <circle cx="16" cy="16" r="5.5" />
      {seats.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="2.6" />
      ))}
    </svg>
  );
}

export function Mark() {
  return (
    <span className="ct-mark">
      <Seats />
      Casustafel
    </span>
  );
}
