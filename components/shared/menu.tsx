import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './menu.module.css';

interface Props {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Closed, and the focus is about to go back to the button: the moment to open a dialog that shall give it back too. */
  onClosed?: () => void;
  children: ReactNode;
}

/** A menu under a button, where it stands in the page: a screen reader is told of both, and of the rest. */
export function Menu({ trigger, onClosed, children }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} onCloseAutoFocus={() => onClosed?.()}>
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

interface ChoiceProps {
  icon?: ReactElement<{ className?: string }>;
  isDisabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuChoice({ icon, isDisabled = false, onSelect, children }: ChoiceProps) {
  return (
    <DropdownMenu.Item className={styles.choice} disabled={isDisabled} onSelect={onSelect}>
      {icon && <span className={styles.sign}>{icon}</span>}
      {children}
    </DropdownMenu.Item>
  );
}

/** Switches something on or off; the menu stays open for the next one. */
export function MenuSwitch({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.CheckboxItem
      className={styles.choice}
      checked={isOn}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <DropdownMenu.ItemIndicator className={styles.sign}>
        <Check aria-hidden size={14} />
      </DropdownMenu.ItemIndicator>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuLine() {
  return <DropdownMenu.Separator className={styles.line} />;
}
