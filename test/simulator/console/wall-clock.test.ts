import { dateAndTime, reportTime, timeOfDay, unixTime } from "../../../src/simulator/console/wall-clock";

const HOUR = 3_600_000;

test("GIVEN a virtual time WHEN it is shown THEN it is a time of day of the systems, which began at midnight, 1 January 2026", () => {
  const time = 25 * HOUR + 62_500;
  expect(timeOfDay(time)).toBe("01.01.02");
  expect(dateAndTime(time)).toBe("01/02/2026 01:01:02");
  expect(reportTime(time)).toBe("2026/01/02 01:01:02");
  expect(unixTime(time)).toBe("Fri Jan  2 01:01:02 2026");
  expect(unixTime(24 * HOUR * 40)).toBe("Tue Feb 10 00:00:00 2026");
});
