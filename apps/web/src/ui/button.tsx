import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'icon';
  /** Shown in place of the icon while `isPending`; the button then keeps its focus and ignores presses. */
  icon?: ReactNode;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'secondary', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className="ct-button" data-variant={variant}>
      {({ isPending }) => (
        <>
          {isPending ? <span className="ct-spinner" aria-hidden /> : icon}
          {children}
        </>
      )}
    </AriaButton>
  );
}
