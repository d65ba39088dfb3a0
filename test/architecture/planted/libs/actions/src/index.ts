// breaks: no-library-knows-notifications, what-stands-on-cases-stands-alone
export { notify } from '#lib/notifications';
