import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { useLinkClickHandler, useLocation } from 'react-router-dom';

/**
 * The address of a page, relative to the page that is open. Prerendered pages don't know under which path they
 * will lie, and React does not correct attributes when it takes a page over: only relative addresses are right
 * both before and after. (Pages always lie in folders: the boot script adds a missing last slash.)
 * @param to a path from the app's root, beginning and (before `?` or `#`) ending with a slash
 */
export function relativeAddress(from: string, to: string): string {
  // As in an address: what stands behind the last slash is a file, not a folder.
  const depth = from.split('/').length - 2;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${to.slice(1)}`;
}

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the app. */
export function Link({ to, children, onClick, ...rest }: LinkProps) {
  const { pathname } = useLocation();
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <a
      {...rest}
      href={relativeAddress(pathname, to)}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) follow(event);
      }}
    >
      {children}
    </a>
  );
}
