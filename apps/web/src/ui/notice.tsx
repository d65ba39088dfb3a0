import type { ReactNode, Ref } from 'react';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import type { Tone } from './tone.js';
import './tone.js';
import './notice.css';

const icons = {
  warning: IconAlertTriangle,
  negative: IconAlertCircle,
  positive: IconCircleCheck,
  info: IconInfoCircle,
  accent: IconInfoCircle,
  neutral: IconInfoCircle,
} satisfies Record<Tone, unknown>;

export interface NoticeProps {
  tone: Tone;
  title?: string;
  heading?: 'h2' | 'h3';
  role?: 'alert' | 'status' | 'group';
  labelledBy?: string;
  ref?: Ref<HTMLDivElement>;
  focusable?: boolean;
  onClose?: () => void;
  children?: ReactNode;
}

export function Notice(props: NoticeProps) {
  const { tone, title, heading: Heading = 'h2', role, labelledBy, ref, focusable, onClose, children } = props;
  const { t } = useTranslation();
  const Icon = icons[tone];
  return (
    <div
      className="ct-notice"
      data-tone={tone}
      role={role}
      aria-labelledby={labelledBy}
      ref={ref}
      tabIndex={focusable ? -1 : undefined}
    >
      <Icon size={20} aria-hidden />
      <div>
        {title && <Heading id={labelledBy}>{title}</Heading>}
        {children}
      </div>
      {onClose && (
        <Button
          variant="icon"
          aria-label={t('ui.closeNotice')}
          onPress={onClose}
          icon={<IconX size={18} />}
        />
      )}
    </div>
  );
}
