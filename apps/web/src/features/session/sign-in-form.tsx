import { useState, type ReactNode } from 'react';
import { ApiError } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import { PasswordStep } from './password-step.js';
import { SecondFactorStep } from './second-factor-step.js';

/** Signing in with an account of our own: a password, and for who has one a second factor. */
export function SignInForm({
  username,
  otherWays,
  onSignedIn,
}: {
  /** The form is for this person only. */
  username?: string;
  /** Shown until the password was given: afterwards there is one way on. */
  otherWays?: ReactNode;
  onSignedIn: (session: Session) => void;
}) {
  const [isHalfway, setHalfway] = useState(false);
  if (isHalfway) return <SecondFactorStep onSignedIn={onSignedIn} onStartOver={() => setHalfway(false)} />;
  return (
    <>
      {otherWays}
      <PasswordStep
        {...(username === undefined ? {} : { username })}
        onSignedIn={onSignedIn}
        onRefused={(error) =>
          setHalfway(error instanceof ApiError && error.problem.code === 'second-factor-required')
        }
      />
    </>
  );
}
