import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from './password-strength.js';

const about = ['Femke Haverkate', 'voorzitter.ondermijning', 'femke@groningen.example', 'Gemeente Groningen'];

describe('a password', () => {
  it.each([
    'paard kaas batterij nietje',
    'x7#Lp02!qqZ$',
    'vier gele fietsen onder de toren',
    'é'.repeat(3) + 'kwastvlieger9',
  ])('like %j is good', (password) => {
    expect(weaknessOf(password, about)).toBeNull();
  });

  it.each([
    ['kort', 'Gebruik minstens 12 tekens.'],
    ['x7#Lp02!qqZ', 'Gebruik minstens 12 tekens.'],
    ['wachtwoord1234', 'Dit wachtwoord is te makkelijk te raden.'],
    ['qwertyuiop1234', 'Dit wachtwoord is te makkelijk te raden.'],
    ['aaaaaaaaaaaaaaaaaaaa', 'Dit wachtwoord is te makkelijk te raden.'],
    ['Casustafel2026', 'Dit wachtwoord is te makkelijk te raden.'],
    ['kaas batterij Haverkate', 'Gebruik geen namen'],
    ['paard-ONDERMIJNING-nietje', 'Gebruik geen namen'],
  ])('like %j is not', (password, complaint) => {
    expect(weaknessOf(password, about)).toContain(complaint);
  });

  it('of two hundred characters is judged as fast as one of sixty', () => {
    expect(weaknessOf('aB1! zwaan '.repeat(18), about)).toBeNull();
  });
});
