import { canonical, said, valueIn } from "../../support/profile";

describe("GLOBALCONFIG", () => {
  test("GIVEN the sysplex operands WHEN parsed THEN the monitor has its own", () => {
    expect(
      valueIn(
        "GLOBALCONFIG XCFGRP 11 SYSPLEXMON DELAYJOIN RECOVERY AUTOREJOIN TIMERSECS 30 EXPLICITBINDPORTRANGE 7000 1024",
      ),
    ).toEqual({
      xcfGroupId: 11,
      sysplexMonitor: { join: "DELAYJOIN", recovery: true, autoRejoin: true, timerSeconds: 30 },
      explicitBindPortRange: { firstPort: 7000, ports: 1024 },
    });
  });

  test("GIVEN limits WHEN printed THEN K and M are used", () => {
    expect(canonical("GLOBALCONFIG ECSAL 2048K POOLL 0K MAXRECS *")).toBe(
      "GLOBALCONFIG ECSALIMIT 2M POOLLIMIT 0 MAXRECS *\n",
    );
  });

  test("GIVEN an operand of the monitor that is not known WHEN parsed THEN those behind it are still understood", () => {
    expect(said("GLOBALCONFIG SYSPLEXMONITOR AUTOREJOIN MONIPSEC RECOVERY XCFGRPID 11")).toEqual([
      "1 warning GLOBALCONFIG: MONIPSEC is not a known operand. It is kept as it is, and not checked.",
    ]);
  });
});
