/** What the ipsec command is to do. */
export interface IpsecCommand {
  /** Dynamic tunnels, phase 1 tunnels, or filters. */
  readonly primary: "-y" | "-k" | "-f";
  readonly what: "display" | "refresh" | "activate" | "deactivate";
  /** -p; undefined for the default stack. */
  readonly stack: string | undefined;
  readonly format: "short" | "detail" | "wide";
  /** -a: ids of tunnels, `all` for every one. */
  readonly ids: readonly string[];
  /** -n: names of filter rules, or of the IpDynVpnActions of tunnels. */
  readonly names: readonly string[];
  /** -l: names of LocalDynVpnRules. */
  readonly rules: readonly string[];
  /** -c */
  readonly scope: "current" | "all" | "profile" | "policy" | undefined;
  /** -s */
  readonly shadows: boolean;
  /** -b: what the IKE daemon knows, not what the stack does. */
  readonly fromIked: boolean;
}

/** A command that cannot be run: why. */
export interface WrongUsage {
  readonly problem: string;
}

const FUNCTIONS = ["display", "refresh", "activate", "deactivate"] as const;
const OFFERED = {
  "-y": ["display", "refresh", "activate", "deactivate"],
  "-k": ["display", "refresh"],
  "-f": ["display"],
} as const satisfies Readonly<Record<IpsecCommand["primary"], readonly IpsecCommand["what"][]>>;
const LISTS = { "-a": "ids", "-n": "names", "-l": "rules" } as const;
const FORMATS = ["short", "detail", "wide"] as const;
const SCOPES = ["current", "all", "profile", "policy"] as const;

/** The forms of the command. */
export const USAGE = [
  "ipsec -y display [-p stack] [-a id...] [-n action...] [-c all|current] [-b] [-s] [-r short|detail|wide]",
  "ipsec -y refresh|deactivate [-p stack] -a id...|all",
  "ipsec -y activate [-p stack] -l rule...",
  "ipsec -k display [-p stack] [-a id...] [-r short|detail|wide]",
  "ipsec -k refresh [-p stack] -a id...|all",
  "ipsec -f display [-p stack] [-n name...] [-c current|profile|policy] [-r short|detail|wide]",
] as const;

/** Reads the operands of the ipsec command. A function may be shortened to three letters. */
export function readIpsec(text: string): IpsecCommand | WrongUsage {
  const [primary = "", called = "", ...rest] = text.split(/\s+/).filter((word) => word !== "");
  if (primary !== "-y" && primary !== "-k" && primary !== "-f")
    return { problem: "the first option has to be -y, -k or -f" };
  const what = FUNCTIONS.find((name) => called.length >= 3 && name.startsWith(called.toLowerCase()));
  const offered: readonly string[] = OFFERED[primary];
  if (what === undefined || !offered.includes(what)) {
    return { problem: `expected ${OFFERED[primary].join(", ")} after ${primary}` };
  }
  const lists = { ids: [] as string[], names: [] as string[], rules: [] as string[] };
  let stack: string | undefined;
  let format: IpsecCommand["format"] = "detail";
  let scope: IpsecCommand["scope"];
  let shadows = false;
  let fromIked = false;
  for (let i = 0; i < rest.length; i++) {
    const option = rest[i]!;
    const values: string[] = [];
    while (i + 1 < rest.length && !rest[i + 1]!.startsWith("-")) values.push(...rest[++i]!.split(",").filter(Boolean));
    const [value] = values;
    if ((option === "-s" || option === "-b") && value === undefined) {
      if (option === "-s") shadows = true;
      else fromIked = true;
    } else if (value === undefined) return { problem: `the option ${option} cannot be used here` };
    else if (option === "-a" || option === "-n" || option === "-l") lists[LISTS[option]].push(...values);
    else if (option === "-p" && values.length === 1) stack = value.toUpperCase();
    else if (option === "-r" && isOneOf(FORMATS, value)) format = value;
    else if (option === "-c" && isOneOf(SCOPES, value)) scope = value;
    else return { problem: `the option ${option} cannot be used here` };
  }
  const command: IpsecCommand = { primary, what, stack, format, scope, shadows, fromIked, ...lists };
  const problem = conflict(command);
  return problem === undefined ? command : { problem };
}

function conflict({ primary, what, ids, rules, scope, shadows, fromIked }: IpsecCommand): string | undefined {
  const display = what === "display";
  if ((shadows || fromIked) && !(primary === "-y" && display)) return "-s and -b are options of -y display";
  if (shadows && fromIked) return "-s and -b exclude each other";
  if (rules.length > 0 && what !== "activate") return "-l is an option of -y activate";
  if (what === "activate" && rules.length === 0) return "-y activate needs -l";
  if ((what === "refresh" || what === "deactivate") && ids.length === 0) return `${primary} ${what} needs -a`;
  const scopes: readonly unknown[] = primary === "-f" ? ["current", "profile", "policy"] : ["current", "all"];
  return scope === undefined || scopes.includes(scope) ? undefined : `-c ${scope} is no option of ${primary}`;
}

function isOneOf<const T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
