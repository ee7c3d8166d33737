import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { Link, type LinkProps } from './link.tsx';

/** `main`: the one thing to do. `line`: another choice. `plain`: a quiet way out. */
export type ButtonLook = 'main' | 'line' | 'plain';

export function buttonClass(look: ButtonLook, more?: string): string {
  return [styles.button, styles[look], more].filter(Boolean).join(' ');
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'main', className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass(look, className)}>
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
  look = 'main',
  className,
  ...rest
}: LinkProps & { readonly look?: ButtonLook }) {
  return <Link {...rest} className={buttonClass(look, className)} />;
}
