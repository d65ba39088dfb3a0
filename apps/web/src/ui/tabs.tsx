import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import './tabs.css';

export interface TabItem<Code extends string> {
  code: Code;
  label: ReactNode;
  content: ReactNode;
}

/** On a narrow screen the bar scrolls: the chosen tab must not be outside it. */
function intoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** Only the chosen panel is rendered, so that what is not looked at is not fetched (and not logged as read). */
export function Tabs<Code extends string>({
  label,
  items,
  selected,
  onSelect,
}: {
  label: string;
  items: readonly TabItem<Code>[];
  selected: Code;
  onSelect: (code: Code) => void;
}) {
  return (
    <AriaTabs
      selectedKey={selected}
      keyboardActivation="manual"
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.code === key);
        if (chosen) onSelect(chosen.code);
      }}
    >
      <TabList aria-label={label} className="ct-tab-list">
        {items.map((item) => (
          <Tab
            key={item.code}
            id={item.code}
            className="ct-tab"
            ref={item.code === selected ? intoView : undefined}
          >
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.code} id={item.code} className="ct-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
