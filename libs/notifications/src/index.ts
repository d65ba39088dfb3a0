export { NotificationDeliveryModule } from './notification-delivery.module.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationsOptions } from './notifications-options.js';
