import { createFileRoute } from '@tanstack/react-router';
import { CasesPage } from '../../features/cases/cases-page.js';

export const Route = createFileRoute('/_signed-in/casussen/')({ component: CasesPage });
