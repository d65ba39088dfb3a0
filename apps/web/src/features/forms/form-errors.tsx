import { useFormState, type Control, type FieldValues } from 'react-hook-form';
import { ErrorSummary } from '../../ui/error-summary.js';
import { flattenErrors } from './flatten-errors.js';

/** The error summary of a react-hook-form; takes the focus after each attempt to send. */
export function FormErrors<Values extends FieldValues>({ control }: { control: Control<Values> }) {
  const { errors, submitCount } = useFormState({ control });
  return <ErrorSummary errors={flattenErrors(errors)} attempt={submitCount} />;
}
