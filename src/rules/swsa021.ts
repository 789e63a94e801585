import type { Attribute } from "../model/policy";
import type { DvipaModel } from "../model/dvipa";
import {
  dataOffers,
  faultsByFile,
  holdings,
  keyActions,
  keyOffers,
  vpnActions,
  type Holding,
  type Located,
  type Part,
} from "./key-exchange-places";
import { KEY_EXCHANGE_OFFER } from "./references";
import type { Rule } from "./rule";

/** The last level whose policies have DES, MD5 and group 1 as defaults. */
const OLD = "V2R1";

/** Defaults of which manuals of both levels are known; a difference of others is only likely. */
const DOCUMENTED: readonly string[] = ["HowToEncrypt", "HowToAuth"];

/** An attribute whose default changed, and which is not given. */
interface Open extends Part<Located> {
  readonly name: string;
  /** Tells the attributes of a key exchange and of data apart. */
  readonly phase: string;
}

function* openDefaults(holding: Holding): Iterable<Open> {
  const open = (phase: string, { model, label }: Part<Located>, attributes: readonly Attribute<unknown>[]) =>
    attributes
      .filter(({ defaulted }) => defaulted)
      .map(({ name }) => ({ model, label, name, phase: `${phase} ${name}` }));
  for (const part of vpnActions(holding).flatMap(dataOffers))
    yield* open("data", part, [part.model.encryption, part.model.authentication]);
  for (const action of keyActions(holding)) {
    for (const part of keyOffers(action)) {
      const { encryption, authMessages, dhGroup } = part.model;
      const ofIkev1 = action.howToInitiate.value === "IKEv2" ? [] : [authMessages];
      yield* open("keys", part, [encryption, dhGroup, ...ofIkev1]);
    }
  }
}

/** What stacks of either level leave to their defaults for a DVIPA. */
interface Sides {
  readonly old: Set<string>;
  readonly later: Set<string>;
}

const sideOf = ({ old, later }: Sides, { stack }: Holding): Set<string> => (stack.system.release === OLD ? old : later);

export const swsa021: Rule = {
  code: "SWSA021",
  title: "Systems of different levels do not rely on defaults that changed",
  severity: "error",
  why: "The default algorithms of V2R1 are not those of later levels: an owner and a backup that leave them out make different offers, and the negotiation after a takeover fails.",
  fix: "Give every algorithm and the Diffie-Hellman group.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    if (!model.systems.some(({ release }) => release === OLD)) return;
    const relied = new Map<DvipaModel, Sides>();
    const known = (holding: Holding) => holding.stack.system.release !== undefined;
    for (const holding of holdings(model).filter(known)) {
      let sides = relied.get(holding.dvipa);
      if (sides === undefined) relied.set(holding.dvipa, (sides = { old: new Set(), later: new Set() }));
      for (const { phase } of openDefaults(holding)) sideOf(sides, holding).add(phase);
    }
    const groups = faultsByFile(model, (holding) => {
      const sides = relied.get(holding.dvipa);
      if (sides === undefined || !known(holding)) return [];
      return [...openDefaults(holding)]
        .filter(({ phase }) => sides.old.has(phase) && sides.later.has(phase))
        .map(({ model: statement, label, name }) => ({
          model: statement,
          label,
          found: `no ${name}`,
          severity: DOCUMENTED.includes(name) ? ("error" as const) : ("warning" as const),
        }));
    });
    for (const { found, severity, sentence, names, dataset, at } of groups) {
      yield {
        severity,
        message: `Found ${sentence}: the default of ${OLD} is not that of the later levels that other stacks of the DVIPA have, expected the value.`,
        fix: `Code ${found.slice("no ".length)} in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
