import fc from "fast-check";
import { Dvipa, Stack, type Sysplex } from "../../src";
import { Findings, Match, Template, Testing } from "../../src/testing";
import { programs, write } from "../support/random-sysplex";
import { runs } from "../support/runs";

/** What secure() promises, looked at in the members. */
function checkSecured(plex: Sysplex, stacks: readonly Stack[]): void {
  const held = new Set<Stack>();
  const served = new Set<Stack>();
  for (const secured of Dvipa.all(plex).filter(({ securities }) => securities.length > 0)) {
    for (const stack of secured.holders) held.add(stack);
    for (const stack of secured.targetsAmong(stacks)) served.add(stack);
  }
  for (const stack of stacks) {
    const profile = Template.fromStack(stack);
    const holds = held.has(stack);
    const uses = holds || served.has(stack);
    profile.statementCountIs("IPSEC", holds ? 1 : 0, { dvipsec: Match.anyValue() });
    profile.statementCountIs("PORT", holds ? 2 : 0, { jobName: "IKED" });
    profile.statementCountIs("IPCONFIG", uses ? 1 : 0, { ipSecurity: true });
    const policy = Template.fromPolicy(stack.policy);
    policy.statementCountIs("KeyExchangePolicy", holds ? 1 : 0);
    policy.statementCountIs("IpFilterPolicy", uses ? 1 : 0);
  }
}

describe("programs of intent-level constructs", () => {
  test("GIVEN any of them THEN the rules find no error, security is where it belongs, and two syntheses are the same", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { plex, stacks } = write(program);
        Findings.fromSysplex(plex).hasNoErrors();
        checkSecured(plex, stacks);
        expect(Testing.synth(plex)).toEqual(Testing.synth(write(program).plex));
      }),
      runs(),
    );
  });
});
