import type { Severity } from "../language/source";
import { counted, dvipaLabel, marksOf, type Picture } from "./picture";

/** A node of a diagram of nodes and edges: what `dot` and `mermaid` have in common. */
export interface DiagramNode {
  readonly id: string;
  readonly kind: "system" | "stack" | "dvipa" | "structure" | "facility";
  /** Lines of its label. */
  readonly lines: readonly string[];
  /** The worst finding about it. */
  readonly mark: Severity | undefined;
}

/** A system and its stacks, drawn around each other. */
export interface DiagramCluster extends DiagramNode {
  readonly stacks: readonly DiagramNode[];
}

/** A line between two nodes. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "owner" | "backup" | "target" | "place" | "link";
  readonly label: string;
}

/** A picture as nodes and edges. */
export interface Diagram {
  readonly title: string;
  readonly systems: readonly DiagramCluster[];
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly notes: readonly string[];
}

/** The nodes and edges of a picture, in its order. */
export function diagramOf(picture: Picture): Diagram {
  const marks = marksOf(picture);
  const groups = new Map(picture.subplexes.map(({ id, group }) => [id, group]));
  const node = (id: string, kind: DiagramNode["kind"], ...lines: string[]): DiagramNode => {
    const counts = marks.get(id);
    const found = SEVERITIES.filter((severity) => (counts?.[severity] ?? 0) > 0);
    const text = found.map((severity) => counted(counts![severity], severity === "info" ? "remark" : severity));
    return { id, kind, lines: [...lines, ...(text.length === 0 ? [] : [text.join(", ")])], mark: found[0] };
  };
  const systems = picture.systems.map(({ id, name, cpc, iked, pagent, stacks }): DiagramCluster => {
    const daemons = [...(iked ? ["IKED"] : []), ...(pagent ? ["pagent"] : [])].join(", ");
    const lines = [
      `System ${name}`,
      ...(cpc === undefined ? [] : [`CPC ${cpc}`]),
      ...(daemons === "" ? [] : [daemons]),
    ];
    const inside = stacks.map((stack) => {
      const security = stack.dvipsec ? "IPSec, DVIPSEC" : stack.ipSecurity ? "IPSec" : "no IPSec";
      return node(stack.id, "stack", stack.label, groups.get(stack.subplex)!, security);
    });
    return { ...node(id, "system", ...lines), stacks: inside };
  });
  const dvipas = picture.dvipas.map((dvipa) => {
    const facts = [...(dvipa.protected ? ["protected by IPSec"] : []), ...(dvipa.distribution ?? "").split("\n")];
    return node(dvipa.id, "dvipa", dvipaLabel(dvipa), ...facts.filter((fact) => fact !== ""));
  });
  const structures = picture.structures.map(({ id, name }) => node(id, "structure", `Structure ${name}`));
  const facilities = picture.facilities.map(({ id, name, cpc }) =>
    node(id, "facility", `Coupling facility ${name}`, ...(cpc === undefined ? [] : [`CPC ${cpc}`])),
  );
  const title = `Sysplex ${picture.name}`;
  return {
    title,
    systems,
    nodes: [...dvipas, ...structures, ...facilities],
    edges: edgesOf(picture),
    notes: picture.notes,
  };
}

const SEVERITIES = ["error", "warning", "info"] as const;

function edgesOf(picture: Picture): DiagramEdge[] {
  const stacks = new Map(picture.systems.flatMap((system) => system.stacks.map(({ id, label }) => [label, id])));
  const systems = new Map(picture.systems.map(({ id, name }) => [name, id]));
  const facilities = new Map(picture.facilities.map(({ id, name }) => [name, id]));
  return [
    ...picture.dvipas.flatMap(({ id, owners, backups, targets }): DiagramEdge[] => [
      ...owners.map((stack) => ({ from: stacks.get(stack)!, to: id, kind: "owner" as const, label: "owner" })),
      ...backups.map(({ stack, rank }) => {
        return { from: stacks.get(stack)!, to: id, kind: "backup" as const, label: `backup ${rank}` };
      }),
      ...targets.map((stack) => ({ from: id, to: stacks.get(stack)!, kind: "target" as const, label: "target" })),
    ]),
    ...picture.structures.flatMap(({ id, facilities: places }) =>
      places.map((to, i): DiagramEdge => ({ from: id, to, kind: "place", label: `PREFLIST ${i + 1}` })),
    ),
    ...picture.links.map(({ system, facility }): DiagramEdge => {
      return { from: systems.get(system)!, to: facilities.get(facility)!, kind: "link", label: "link" };
    }),
  ];
}
