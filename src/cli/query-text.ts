import type {
  DistributionAnswer,
  DistributorAnswer,
  FacilityAnswer,
  OwnerAnswer,
  OwnersAnswer,
  PathsAnswer,
  Place,
  ProtectionAnswer,
  SourceAddressAnswer,
  StackReach,
  TargetAnswer,
  TargetsAnswer,
} from "../model/questions";
import { table } from "./table";

/** Answers for people: a paragraph for each DVIPA or stack, with tables. */

const NO_DVIPAS = "No DVIPAs\n";

/** `cdkplex query DIR owners` */
export function ownersText(answers: readonly OwnersAnswer[]): string {
  return paragraphs(answers, NO_DVIPAS, ({ dvipa, group, holders, now, failures, chain }) => [
    `${dvipa} (${group}): ${ownerOf(now)}, ${now.because}\n`,
    table(
      ["Stack", "By", "Rank", "Moveable", "Place"],
      holders.map(({ stack, by, rank, moveable, excluded, place }) => [
        stack,
        by,
        String(rank ?? "-"),
        moveable ?? "-",
        excluded === undefined ? at(place) : `${at(place)}; never takes over: ${excluded}`,
      ]),
    ),
    table(
      ["When this fails", "Owner", "Goes back", "Why"],
      failures.map((failure) => [
        `${failure.kind} ${failure.failed}`,
        ownerOf(failure),
        failure.giveback ?? "-",
        failure.because,
      ]),
    ),
    `One after the other: ${chain.map(ownerOf).join(" -> ")}\n`,
  ]);
}

function ownerOf({ owner, each, oneOf }: OwnerAnswer): string {
  if (each !== undefined) return `${each.join(" and ")}, each in its CPC`;
  return owner ?? (oneOf === undefined ? "no owner" : `not known: ${oneOf.join(" or ")}`);
}

/** `cdkplex query DIR targets` */
export function targetsText(answers: readonly TargetsAnswer[]): string {
  return paragraphs(answers, NO_DVIPAS, ({ dvipa, now, failures }) => [
    `${dvipa}: ${distributorOf(now)}\n`,
    now.distributions.length === 0
      ? ""
      : table(
          ["Method", "Ports", "Target", "DESTIP", "Weight", "Place"],
          now.distributions.flatMap((each) => each.targets.map((target) => targetRow(each, target))),
        ),
    table(
      ["When this fails", "Distributor", "Targets"],
      failures.map((failure) => [`${failure.kind} ${failure.failed}`, distributorOf(failure), servedBy(failure)]),
    ),
  ]);
}

function targetRow(distribution: DistributionAnswer, target: TargetAnswer): string[] {
  const { stack, address, weight, role, rank } = target;
  const share = role === undefined ? (weight ?? "-") : rank === undefined ? role : `${role} ${rank}`;
  const { method, ports, all, place } = distribution;
  return [
    method,
    portsOf(ports),
    stack ?? "no stack of the subplex",
    all === true ? `ALL (${address})` : (address ?? "-"),
    String(share),
    at(place),
  ];
}

function portsOf(ports: DistributionAnswer["ports"]): string {
  return ports === "any" ? "any" : ports.join(" ");
}

function distributorOf({ distributor, each, oneOf, because, distributions }: DistributorAnswer): string {
  if (each !== undefined) return `${each.join(" and ")}, each in its CPC`;
  if (distributor === undefined) {
    return oneOf === undefined ? `no owner, ${because}` : `not known: ${oneOf.join(" or ")}, ${because}`;
  }
  const [first] = distributions;
  if (first === undefined) return `${distributor} serves it alone`;
  return first.from === distributor ? distributor : `${distributor} as ${first.from} did`;
}

function servedBy({ distributor = "-", each = [distributor], distributions }: DistributorAnswer): string {
  if (distributions.length === 0) return each.join(", ");
  return distributions
    .map(({ ports, targets }) => {
      const names = targets.map(({ stack, address }) => stack ?? address ?? "-");
      return `${portsOf(ports)}: ${names.length === 0 ? "none" : names.join(", ")}`;
    })
    .join("; ");
}

/** `cdkplex query DIR protection` */
export function protectionText(answers: readonly ProtectionAnswer[]): string {
  const filters = { policy: "IP security policy", profile: "IPSEC block of the profile", nothing: "no IPSECURITY" };
  return paragraphs(answers, NO_DVIPAS, ({ dvipa, stacks }) => [
    `${dvipa}\n`,
    ...stacks.map(
      ({ stack, role, filteredBy, traffic, unread = [] }) =>
        `${stack}, ${role} (${filters[filteredBy]})\n` +
        unread
          .map(({ message, file, line }) => `Not certain: ${file}${line === undefined ? "" : `:${line}`}: ${message}\n`)
          .join("") +
        table(
          ["Fate", "Rule", "Action", "Place", "Traffic"],
          traffic.map((each) => [
            each.when === undefined ? each.fate : `${each.fate} ${each.when.join(" and ")}`,
            each.rule ?? (filteredBy === "nothing" ? "-" : "no rule"),
            each.action ?? "-",
            at(each.place),
            each.rule === undefined && filteredBy !== "nothing" ? "all else" : each.traffic,
          ]),
        ),
    ),
  ]);
}

/** `cdkplex query DIR source-address` */
export function sourceAddressText(answers: readonly SourceAddressAnswer[]): string {
  return paragraphs(answers, "No stacks\n", ({ stack, job, destination, protocol, source, notKnown, reasons }) => [
    `${stack}, ${protocol} of ${job ?? "any job"} to ${destination}: ${source ?? `not known, because ${notKnown}`}\n`,
    reasons.map(({ text, place }) => `${text}${place === undefined ? "" : ` (${at(place)})`}\n`).join(""),
  ]);
}

/** `cdkplex query DIR reachability` */
export function reachabilityText(answers: readonly PathsAnswer[], stacks: readonly StackReach[]): string {
  const rows = answers.flatMap(({ dvipa, paths }) =>
    paths.map(({ from, to, by, address, note, place }) => [dvipa, from, to, by, address ?? "-", note ?? at(place)]),
  );
  const structures = stacks.flatMap(({ stack, group, groupKnown, dynamicXcf, structures: own }) =>
    own.map(({ name, neededFor, defined, facilities }) => [
      stack,
      groupKnown ? group : "not known",
      dynamicXcf.join(" ") || "-",
      name,
      neededFor ?? "not needed",
      defined === undefined ? "not known" : defined ? "yes" : "no",
      facilities.map(facilityText).join(", ") || "-",
    ]),
  );
  const headings = ["Stack", "XCF group", "Dynamic XCF", "Structure", "Needed for", "In the policy", "Facilities"];
  return [
    rows.length === 0
      ? "No DVIPA is distributed\n"
      : table(["DVIPA", "From", "To", "By", "Address", "Place or remark"], rows),
    table(headings, structures),
  ].join("\n");
}

function facilityText({ name, reached }: FacilityAnswer): string {
  return reached === undefined ? `${name} (links not known)` : reached ? name : `${name} (no links)`;
}

function at(place: Place | undefined): string {
  return place === undefined ? "-" : `${place.file}:${place.line}`;
}

/** A block for each answer: its first line, and what follows indented; an empty line before each block and each table. */
function paragraphs<A>(answers: readonly A[], none: string, parts: (answer: A) => readonly string[]): string {
  if (answers.length === 0) return none;
  return answers
    .map((answer) => {
      const [heading, ...rest] = parts(answer).filter((part) => part !== "");
      return heading + rest.map((part) => part.replace(/^(?=.)/gm, "  ")).join("\n");
    })
    .join("\n");
}
