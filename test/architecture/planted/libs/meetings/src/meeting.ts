export const meeting = 'meeting';
