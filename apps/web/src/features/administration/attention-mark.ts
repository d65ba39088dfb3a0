import type { AttentionItem } from '../../api/types.js';
import type { Tone } from '../../ui/tone.js';

const urgent = 14;

export interface AttentionMark {
  readonly tone: Tone;
  readonly words: 'since' | 'startsIn' | 'late' | 'endsToday' | 'endsIn';
  readonly count: number;
}

/** How pressing it is, of something `days` days from now; negative is in the past. */
export function attentionMark(kind: AttentionItem['kind'], days: number): AttentionMark {
  if (kind === 'review-overdue') return { tone: 'negative', words: 'late', count: Math.abs(days) };
  if (kind === 'covenant-missing' || kind === 'person-incomplete') {
    return days > 0
      ? { tone: 'warning', words: 'startsIn', count: days }
      : { tone: 'negative', words: 'since', count: Math.abs(days) };
  }
  return {
    tone: days <= urgent ? 'negative' : 'warning',
    words: days <= 0 ? 'endsToday' : 'endsIn',
    count: days,
  };
}
