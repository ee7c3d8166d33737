export const asked = fetch('https://example.org/');
