// breaks: kinds-of-table-know-little
export { schoolChild } from '#lib/tables/school';
// breaks: kinds-of-table-know-little
export { relay } from '#lib/queue';
export const premises = 'premises';
