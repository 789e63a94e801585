import type { Artifact, SystemEntry } from "../../src/model/manifest";
import { Assembly } from "../../src/model/assembly";

/** Texts of one system. */
export interface SystemTexts {
  /** Profile of each stack. */
  readonly stacks: Readonly<Record<string, string>>;
  readonly vtam?: string;
  readonly pagent?: string;
  readonly iked?: string;
  /** z/OS UNIX files and members by place: `/etc/ipsec.conf`, `TCPIP.PROFILE(COMMON)`. Not listed as artifacts. */
  readonly files?: Readonly<Record<string, string>>;
  /** Data sets for VARY TCPIP,,OBEYFILE by member of TCPIP.OBEY. */
  readonly obeyfiles?: Readonly<Record<string, string>>;
  readonly entry?: Partial<SystemEntry>;
}

/** An assembly of the sysplex PLEX1, made of texts. */
export function assemblyOf(systems: Readonly<Record<string, SystemTexts>>, cfrm?: string): Assembly {
  const files = new Map<string, string>();
  const artifacts: Artifact[] = [];
  const add = (file: string, text: string) => {
    files.set(file, text);
    return { file };
  };
  const entries = Object.entries(systems).map(([name, texts]): SystemEntry => {
    for (const [place, text] of Object.entries(texts.files ?? {})) {
      add(name + (place.startsWith("/") ? place : `/${place.replace(/\((.*)\)$/, "/$1")}`), text);
    }
    for (const [member, text] of Object.entries(texts.obeyfiles ?? {})) {
      const { file } = add(`${name}/TCPIP.OBEY/${member}`, text);
      artifacts.push({ file, kind: "obeyfile", system: name, stack: "TCPIP", dataset: `TCPIP.OBEY(${member})` });
    }
    return {
      name,
      ...texts.entry,
      vtam: texts.vtam === undefined ? undefined : add(`${name}/SYS1.VTAMLST/ATCSTR00`, texts.vtam),
      pagent: texts.pagent === undefined ? undefined : add(`${name}/etc/pagent.conf`, texts.pagent),
      iked: texts.iked === undefined ? undefined : add(`${name}/etc/security/iked.conf`, texts.iked),
      stacks: Object.entries(texts.stacks).map(([stack, profile]) => ({
        name: stack,
        profile: add(`${name}/TCPIP.PROFILE/${stack === "TCPIP" ? name : stack}`, profile),
      })),
    };
  });
  const policy = cfrm === undefined ? undefined : { policy: "CFRMPOL1", ...add("PLEX1/SYS1.CFRM.CNTL/CFRMPOL1", cfrm) };
  return new Assembly(
    { schema: "cdkplex/assembly/1", sysplex: "PLEX1", cfrm: policy, systems: entries, artifacts },
    files,
  );
}
