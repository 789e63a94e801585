/** The clocks of the systems of a machine: virtual time 0 is midnight, 1 January 2026, UTC. */
const START = Date.UTC(2026, 0, 1);

const iso = (time: number) => new Date(START + time).toISOString();

/** `10.15.22`, as messages of MVS give the time of a display. @param time - virtual time, milliseconds */
export function timeOfDay(time: number): string {
  return iso(time).slice(11, 19).replaceAll(":", ".");
}

/** `01/01/2026 10:15:22`, as displays of XCF and VTAM give a time. @param time - virtual time, milliseconds */
export function dateAndTime(time: number): string {
  const text = iso(time);
  return `${text.slice(5, 7)}/${text.slice(8, 10)}/${text.slice(0, 4)} ${text.slice(11, 19)}`;
}

/** `2026/01/01 10:15:22`, as reports of the ipsec command give a time. @param time - virtual time, milliseconds */
export function reportTime(time: number): string {
  return iso(time).slice(0, 19).replaceAll("-", "/").replace("T", " ");
}

/** `Thu Jan  1 10:15:22 2026`, as z/OS UNIX commands give the present. @param time - virtual time, milliseconds */
export function unixTime(time: number): string {
  const at = new Date(START + time);
  const [day, , month] = at.toUTCString().split(/,? /);
  return `${day} ${month} ${String(at.getUTCDate()).padStart(2)} ${iso(time).slice(11, 19)} ${at.getUTCFullYear()}`;
}
