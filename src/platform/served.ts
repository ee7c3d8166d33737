/** Whether this page came from Plumbline's own server, which marks what it serves: nothing has to be probed for. */
export function hasServer(): boolean {
  return document.querySelector('meta[name="plumbline-server"]') !== null;
}
