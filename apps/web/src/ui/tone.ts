import './tone.css';

/** What a colour says. Never the only carrier of a meaning: words say it too. */
export type Tone = 'warning' | 'negative' | 'positive' | 'info' | 'accent' | 'neutral';
