import { P, running } from "../../plex";
import { screen } from "../screen";

describe("D TCPIP,,SYSPLEX,GROUP", () => {
  test("GIVEN a stack in its group, and out of it WHEN the group is asked for THEN it is named, or a message says so", () => {
    const machine = running();
    expect(screen(machine, "D TCPIP,,SYSPLEX,GROUP")).toBe("\nEZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSP IS EZBT1121\n");
    machine.leaveGroup(P);
    expect(screen(machine, "D TCPIP,,SYS,GROUP", "SYSP")).toBe(
      "\nEZZ8269I TCPIP SYSP IS NOT A MEMBER OF A SYSPLEX GROUP\n",
    );
  });

  test("GIVEN a further operand WHEN the group is asked for THEN the operand is refused", () => {
    expect(screen(running(), "D TCPIP,,SYSPLEX,GROUP,ALL")).toBe(
      "\nIEE309I DISPLAY  UNIDENTIFIABLE KEYWORD\nALL IS NONE OF NO FURTHER OPERAND\n",
    );
  });
});
