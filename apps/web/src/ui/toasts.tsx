import { useEffect, useSyncExternalStore } from 'react';
import { Notice } from './notice.js';
import './toasts.css';

interface Toast {
  id: number;
  text: string;
}

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Confirms what was done, also to a screen reader. Never the only place where something can be read. */
export function announce(text: string): void {
  last += 1;
  change([{ id: last, text }]);
}

const shownFor = 7_000;

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  useEffect(() => {
    if (shown.length === 0) return undefined;
    const timer = setTimeout(() => change([]), shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className="ct-toasts" role="status">
      {shown.map((toast) => (
        <Notice key={toast.id} tone="positive" onClose={() => change([])}>
          <p>{toast.text}</p>
        </Notice>
      ))}
    </div>
  );
}
