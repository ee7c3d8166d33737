/** What every answer says about how a browser may use it. */

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types plumbline',
] as const;

export const contentSecurityPolicy = DIRECTIVES.join('; ');

/** The same for hosts that set no headers. Browsers warn about directives that a meta tag can't carry. */
export const metaSecurityPolicy = DIRECTIVES.filter((d) => !d.startsWith('frame-ancestors')).join('; ');

/** A year, where the server itself speaks https. Behind a proxy it is the proxy's to say. */
export const insistOnHttps: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
};

/**
 * No HSTS here and no upgrade-insecure-requests: by default this server speaks plain http, and a class reaches it at an address
 * of the school's network, where nothing would answer to https.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
