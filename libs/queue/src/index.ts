export { announcedObjects, announcement, announcementFamily } from './announcement.js';
export type { AnnouncedObject, Announcement } from './announcement.js';
export { migrateQueueBackend } from './backend/migrate-queue-backend.js';
export { ChannelListener } from './channel-listener.js';
export type { ListenerEvents } from './channel-listener.js';
/** @public No command or screen shows these yet. */
export { DeadLetters } from './delivery/dead-letters.js';
export type { DeadLetter } from './delivery/dead-letters.js';
export { describeFailure } from './delivery/describe-failure.js';
export { Handles, HandlesFamily } from './delivery/handles.js';
export type { Delivered, Delivery, MessageHandler } from './delivery/handles.js';
export { DeliveryModule } from './delivery.module.js';
export type { DeliveryOptions } from './delivery.module.js';
export { defineMessage } from './message.js';
export type { Carried, Message } from './message.js';
export { Outbox } from './outbox.js';
export { QueueModule } from './queue.module.js';
