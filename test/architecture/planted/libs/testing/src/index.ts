export const aPerson = 'a person';
