import type { StackModel } from "../model/stack";
import { holdings, keyActions, type Holding } from "./key-exchange-places";
import { guide } from "./references";
import type { Rule } from "./rule";
import { dvipas, Groups } from "./wording";

/** Where the certificates of a stack come from; undefined where that is not in the assembly. */
function sourceOf({ name, system }: StackModel): string | undefined {
  const { iked } = system;
  if (iked === undefined) return undefined;
  return iked.nssClient(name)?.usesCertificateService === true ? "network security services" : "the key ring of IKED";
}

/** Whether the DVIPA authenticates by certificate in any exchange. */
function needsCertificate(holding: Holding): boolean {
  return keyActions(holding).some(({ howToInitiate, howToAuthMe, offers }) => {
    const ikev1 = !offers.every(({ authPeers }) => authPeers.value === "PresharedKey");
    const ikev2 = howToAuthMe.value !== "PresharedKey";
    // Which of the two it is depends on the peers where it is not said.
    if (howToInitiate.value === "DoNot") return ikev1 && ikev2;
    return howToInitiate.value === "IKEv2" ? ikev2 : ikev1;
  });
}

export const swsa424: Rule = {
  code: "SWSA424",
  title: "Owner and backups of a protected DVIPA get certificates from the same place",
  severity: "warning",
  why: "The DVIPA has to show the same certificate after a takeover. When one stack is a client of network security services and the other uses the key ring of its IKED, there are two certificates to keep alike.",
  fix: "Make all stacks of the DVIPA clients of network security services, or none.",
  reference: guide("IKE daemon and network security services"),
  *check(model) {
    const others = new Groups<string, { readonly left: Holding; readonly right: Holding }>();
    let left: Holding | undefined;
    for (const right of holdings(model)) {
      const source = sourceOf(right.stack);
      if (source === undefined) continue;
      if (left?.dvipa !== right.dvipa) {
        left = right;
        continue;
      }
      if (source === sourceOf(left.stack) || !needsCertificate(right)) continue;
      others.add(`${left.stack.label} ${right.stack.label}`, { left, right });
    }
    for (const members of others.values()) {
      const { left: owner, right } = members[0]!;
      const { stack } = right;
      const iked = stack.system.iked!;
      const statement = iked.nssClient(stack.name)?.statement ?? iked.statement;
      yield {
        message: `${stack.label} takes certificates from ${sourceOf(stack)}, ${owner.stack.label} from ${sourceOf(owner.stack)}, for the protected ${dvipas(members.map((member) => member.right.dvipa.address))}: expected the same place.`,
        fix: `Give both an NssStackConfig with ServiceType Cert, or neither: ${model.placeOf(iked.file) ?? iked.file}.`,
        at: { file: iked.file, system: stack.system.name, stack: stack.name, statement },
      };
    }
  },
};
