import type { ComponentProps, ReactNode } from 'react';
import { createLink } from '@tanstack/react-router';
import './button.css';

interface ButtonAnchorProps extends ComponentProps<'a'> {
  variant?: 'primary' | 'secondary' | 'quiet';
  icon?: ReactNode;
}

function ButtonAnchor({ variant = 'secondary', icon, children, ...props }: ButtonAnchorProps) {
  return (
    <a {...props} className="ct-button" data-variant={variant}>
      {icon}
      {children}
    </a>
  );
}

/** A link that looks like a button; its `to` is checked against the routes. */
export const ButtonLink = createLink(ButtonAnchor);
