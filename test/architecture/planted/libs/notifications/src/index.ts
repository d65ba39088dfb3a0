export const notify = 'notify';
