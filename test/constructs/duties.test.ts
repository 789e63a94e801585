import { Dvipa, Moveable, type Stack } from "../../src";
import { dutiesOf } from "../../src/constructs/duties";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

describe("dutiesOf", () => {
  test("GIVEN a secured distributed DVIPA THEN owner and backups hold it, mere targets serve it", () => {
    // GIVEN
    const { plex, a, b, c } = threeStacks();
    const web = addWeb(plex, a, [b]);
    // WHEN
    web.distribute({ ports: [443], targets: [b, c] }).secure(SECURITY);
    const duties = dutiesOf(plex, [a, b, c]);
    // THEN
    expect(duties.get(a)).toMatchObject({ owns: [web], backsUp: [], holdsSecured: [web], servesSecured: [] });
    expect(duties.get(a)).toMatchObject({ distributes: [{ dvipa: web }], distributor: true, target: false });
    expect(duties.get(b)).toMatchObject({
      owns: [],
      backsUp: [{ dvipa: web }],
      holdsSecured: [web],
      servesSecured: [],
    });
    expect(duties.get(b)).toMatchObject({ distributes: [], distributor: true, target: true });
    expect(duties.get(c)).toMatchObject({ owns: [], backsUp: [], holdsSecured: [], servesSecured: [web] });
    expect(duties.get(c)).toMatchObject({ distributes: [], distributor: false, target: true });
  });

  test("GIVEN a DVIPA that is neither secured nor distributed THEN there is little to do", () => {
    const { plex, a, b, c } = threeStacks();
    const web = addWeb(plex, a, [b]);
    const duties = dutiesOf(plex, [a, b, c]);
    expect(duties.get(b)).toMatchObject({ backsUp: [{ dvipa: web }], holdsSecured: [], distributor: false });
    expect(duties.get(c)).toEqual({
      owns: [],
      backsUp: [],
      distributes: [],
      holdsSecured: [],
      servesSecured: [],
      distributor: false,
      target: false,
    });
  });

  test("GIVEN several distributions THEN they stand in the order of the program, once on each stack that writes them", () => {
    const { plex, a, b, c } = threeStacks();
    const web = addWeb(plex, a).addBackup(b, { moveable: Moveable.IMMEDIATE });
    web.distribute({ ports: [80], targets: [c] }).distribute({ ports: [443], targets: [c] });
    const mail = new Dvipa(plex, "mail", { address: "203.0.113.25", owner: b }).distribute({ targets: "ALL" });
    const duties = dutiesOf(plex, [a, b, c]);
    const written = (stack: Stack) =>
      duties.get(stack)!.distributes.map(({ dvipa, distribution }) => [dvipa, distribution.props.ports]);
    expect(written(a)).toEqual([
      [web, [80]],
      [web, [443]],
    ]);
    expect(written(b)).toEqual([
      [web, [80]],
      [web, [443]],
      [mail, undefined],
    ]);
    expect(written(c)).toEqual([]);
  });
});
