export const signal = 'signal';
