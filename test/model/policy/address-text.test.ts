import { addressNumber, addressText } from "../../../src/model/policy/address-text";

test.each(["0.0.0.0", "10.1.2.3", "255.255.255.255"])(
  "GIVEN %s WHEN its number is written THEN it is the same",
  (text) => {
    expect(addressText(addressNumber(text), 4)).toBe(text);
  },
);

test.each(["::", "2001:db8::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"])(
  "GIVEN %s WHEN its number is written THEN it is the same",
  (text) => {
    expect(addressText(addressNumber(text), 6)).toBe(text);
  },
);
