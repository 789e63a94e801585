import { isFileName } from "../../src/model/files";

test.each(["SYSA/TCPIP.PROFILE/SYSA", "manifest.json", "SYSA/etc/x y"])(
  "GIVEN %j WHEN it is asked to be a path of an assembly THEN it is",
  (file) => {
    expect(isFileName(file)).toBe(true);
  },
);

test.each(["", "/etc/passwd", "../x", "a/../b", "a/./b", "a//b", "a/", "a\\b", "a\0b"])(
  "GIVEN %j WHEN it is asked to be a path of an assembly THEN it is not",
  (file) => {
    expect(isFileName(file)).toBe(false);
  },
);
