import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiError } from '../../api/problem.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { formPath } from './flatten-errors.js';

function isOnScreen(field: string): boolean {
  return document.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null;
}

/**
 * Puts what the server refused beside the fields concerned. What belongs to no field on screen is said about the
 * whole form: an error on an unknown field would never clear and block the form for good.
 */
export function useServerErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
): (error: unknown) => void {
  const problemText = useProblemText();
  return (error) => {
    const about = error instanceof ApiError ? error.problem.errors : [];
    about.forEach(({ field, message }, index) => {
      const path = formPath(field);
      if (isOnScreen(path)) form.setError(path as Path<Values>, { type: 'server', message });
      else form.setError(`root.server${index}`, { message });
    });
    if (about.length === 0) form.setError('root.server', { message: problemText(error) });
  };
}
