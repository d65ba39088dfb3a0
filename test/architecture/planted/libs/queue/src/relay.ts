export const relay = 'relay';
