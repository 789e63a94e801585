import { DeployedKeys } from "../../src/provider/deployed-keys";

describe("DeployedKeys", () => {
  const rule = (...lines: string[]) => `KeyExchangeRule A\n{\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

  test("GIVEN keys in clear WHEN hidden THEN references stand in their place, equal ones for equal keys", () => {
    const keys = new DeployedKeys();
    expect(keys.hidden(rule("SharedKey Ascii our-key", "SharedKey Hex 0x01 02"))).toBe(
      rule("SharedKey Ascii secret://deployed-1", "SharedKey Hex secret://deployed-2"),
    );
    expect(keys.hidden(rule("sharedkey   our-key # of PEER1", "SharedKey\tEbcdic other"))).toBe(
      rule("sharedkey   secret://deployed-1 # of PEER1", "SharedKey\tEbcdic secret://deployed-3"),
    );
  });

  test("GIVEN references, and lines that have no key WHEN hidden THEN they are as they were", () => {
    const text = rule(
      "SharedKey Ascii secret://web-psk",
      "# SharedKey later",
      "SharedKey",
      "LocalSecurityEndpointRef A",
    );
    expect(new DeployedKeys().hidden(text)).toBe(text);
  });
});
