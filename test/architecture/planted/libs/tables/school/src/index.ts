export const schoolChild = 'school child';
