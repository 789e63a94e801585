import { TargetError } from "./errors";

const SYSTEM = /^[A-Z@#$][A-Z0-9@#$]{0,7}$/;
const QUALIFIER = /^[A-Z@#$][A-Z0-9@#$-]{0,7}$/;
const MEMBER = /^[A-Z@#$][A-Z0-9@#$]{0,7}$/;
const SEGMENT = /^[A-Za-z0-9._@#$+=,%~-]+$/;

/**
 * Where a text is deployed: a sequential data set, a member, or a z/OS UNIX file of one system.
 *
 * A sysplex-wide data set stands under the name of the sysplex.
 *
 * @see z/OS DFSMS Using Data Sets, Data set names
 */
export class Place {
  private constructor(
    /** The system, or the sysplex of a sysplex-wide data set. */
    readonly owner: string,
    /** Data set name without member. */
    readonly dataset: string | undefined,
    /** Member name; `undefined` in a sequential data set or z/OS UNIX file. */
    readonly member: string | undefined,
    /** Absolute path of a z/OS UNIX file. */
    readonly path: string | undefined,
  ) {}

  /**
   * A data set, such as `TCPIP.SYSA.PROFILE`, or a member, such as `TCPIP.PROFILE(SYSA)`, in any case.
   *
   * @throws TargetError when the name is not 1 to 44 characters of qualifiers of 1 to 8 characters A-Z 0-9 @ # $ -, or the
   * member is not 1 to 8 characters A-Z 0-9 @ # $
   */
  static ofDataset(owner: string, name: string): Place {
    checkOwner(owner);
    const match = /^([^()]*)(?:\(([^()]*)\))?$/.exec(name.toUpperCase());
    if (match === null) throw TargetError.badDataset(name, "it is not of the form NAME or NAME(MEMBER)");
    const [, dataset = "", member] = match;
    if (dataset.length > 44)
      throw TargetError.badDataset(name, `the data set name has ${dataset.length} characters, at most 44 are valid`);
    for (const qualifier of dataset.split(".")) {
      if (!QUALIFIER.test(qualifier)) {
        throw TargetError.badDataset(
          name,
          `the qualifier "${qualifier}" is not 1 to 8 characters A-Z 0-9 @ # $ -, the first not a digit or hyphen`,
        );
      }
    }
    if (member !== undefined && !MEMBER.test(member)) {
      throw TargetError.badDataset(
        name,
        `the member "${member}" is not 1 to 8 characters A-Z 0-9 @ # $, the first not a digit`,
      );
    }
    return new Place(owner, dataset, member, undefined);
  }

  /**
   * A z/OS UNIX file, such as `/etc/pagent.conf`.
   *
   * @throws TargetError when the path is not absolute, has empty, `.` or `..` segments, or characters other than letters,
   * digits and . _ - @ # $ + = , % ~
   */
  static ofFile(owner: string, path: string): Place {
    checkOwner(owner);
    if (!path.startsWith("/")) throw TargetError.badPath(path, "it is not absolute");
    if (path.length > 1023) throw TargetError.badPath(path, `it has ${path.length} characters, at most 1023 are valid`);
    for (const segment of path.slice(1).split("/")) {
      if (segment === "." || segment === "..") throw TargetError.badPath(path, `it has a segment "${segment}"`);
      if (!SEGMENT.test(segment) || segment.length > 255) {
        throw TargetError.badPath(path, `"${segment}" is not 1 to 255 letters, digits or . _ - @ # $ + = , % ~`);
      }
    }
    return new Place(owner, undefined, undefined, path);
  }

  /** The place of a file of an assembly. */
  static of(
    owner: string,
    artifact: { readonly file: string; readonly dataset?: string; readonly path?: string },
  ): Place {
    const { file, dataset, path } = artifact;
    if (dataset !== undefined && path === undefined) return Place.ofDataset(owner, dataset);
    if (path !== undefined && dataset === undefined) return Place.ofFile(owner, path);
    throw TargetError.noPlace(file);
  }

  /** Reads what {@link toString} printed. */
  static parse(id: string): Place {
    const colon = id.indexOf(":");
    if (colon < 0) throw TargetError.badPlace(id);
    const [owner, rest] = [id.slice(0, colon), id.slice(colon + 1)];
    return rest.startsWith("/") ? Place.ofFile(owner, rest) : Place.ofDataset(owner, rest);
  }

  /** The place without its system: `TCPIP.PROFILE(SYSA)` or `/etc/pagent.conf`. */
  get name(): string {
    if (this.path !== undefined) return this.path;
    return this.member === undefined ? this.dataset! : `${this.dataset!}(${this.member})`;
  }

  /** `SYSA:TCPIP.PROFILE(SYSA)` or `SYSA:/etc/pagent.conf`. */
  toString(): string {
    return `${this.owner}:${this.name}`;
  }
}

/** @throws TargetError when `name` is not the name of a system or sysplex. */
export function checkOwner(name: string): void {
  if (typeof name !== "string" || !SYSTEM.test(name)) throw TargetError.badSystem(name);
}
