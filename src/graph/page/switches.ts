import type { Failure } from "../../simulator/failures";
import { failuresOf } from "../../simulator/failures";
import type { Machine } from "../../simulator/machine";
import type { Picture } from "../picture";
import { isDown } from "../session";
import { part, shape } from "./dom";

/** A shape that lets something fail, or repairs it. */
export interface Switch {
  readonly shape: SVGGElement;
  readonly failure: Failure;
  /** `system SYSA` */
  readonly name: string;
}

/** Makes the shapes of what can fail buttons: for the pointer, the keyboard and screen readers. */
export function addSwitches(machine: Machine, picture: Picture, press: (failure: Failure) => void): Switch[] {
  const ids = idsOf(picture);
  return failuresOf(machine).flatMap((failure): Switch[] => {
    const found = shapeOf(failure, ids);
    if (found === undefined) return [];
    found.setAttribute("role", "button");
    found.setAttribute("tabindex", "0");
    found.addEventListener("click", () => press(failure));
    found.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      if (!event.repeat) press(failure);
    });
    return [{ shape: found, failure, name: nameOf(failure) }];
  });
}

/** Tells what state each switch is in, and what pressing it does. */
export function showSwitches(switches: readonly Switch[], machine: Machine): void {
  for (const { shape: button, failure, name } of switches) {
    const down = isDown(failure, machine);
    button.setAttribute("aria-pressed", String(down));
    button.setAttribute("aria-label", `${name}, ${down ? "down. Repair" : "up. Let it fail"}`);
  }
}

function nameOf({ kind, name, facility }: Failure): string {
  switch (kind) {
    case "cpc":
      return /^cpc/i.test(name) ? name : `CPC ${name}`;
    case "coupling-facility":
      return `coupling facility ${name}`;
    case "link":
      return `link of ${name} to ${facility}`;
    case "iked":
      return `IKED of ${name}`;
    case "pagent":
      return `pagent of ${name}`;
    default:
      return `${kind} ${name}`;
  }
}

function idsOf(picture: Picture): ReadonlyMap<string, string> {
  return new Map([
    ...picture.systems.flatMap(({ id, name, stacks }) => [
      [`system ${name}`, id] as const,
      ...stacks.map((stack) => [`stack ${stack.label}`, stack.id] as const),
    ]),
    ...picture.facilities.map(({ id, name }) => [`coupling-facility ${name}`, id] as const),
    ...picture.links.map(({ id, system, facility }) => [`link ${system} ${facility}`, id] as const),
  ]);
}

function shapeOf({ kind, name, facility }: Failure, ids: ReadonlyMap<string, string>): SVGGElement | undefined {
  const id = ids.get(facility === undefined ? `${kind} ${name}` : `${kind} ${name} ${facility}`);
  return id === undefined ? part(`${kind} ${name}`) : shape(id);
}
