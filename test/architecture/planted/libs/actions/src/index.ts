// breaks: no-library-knows-notifications
export { notify } from '#lib/notifications';
