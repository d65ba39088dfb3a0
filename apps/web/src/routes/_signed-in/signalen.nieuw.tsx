import { createFileRoute } from '@tanstack/react-router';
import { ReportSignalPage } from '../../features/signals/report-signal-page.js';

export const Route = createFileRoute('/_signed-in/signalen/nieuw')({ component: ReportSignalPage });
