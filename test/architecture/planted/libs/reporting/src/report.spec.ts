import { aPerson } from '#lib/testing';
export const fixture = aPerson;
