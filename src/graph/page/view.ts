import type { Machine } from "../../simulator/machine";
import { partsOf, type StackPart } from "../layout-dvipas";
import { counted, type DvipaPicture, type Picture } from "../picture";
import { configuredText, part, setText, setTitle, shape } from "./dom";
import { Ring } from "./ring";
import { countStates, stationOf, type States } from "./stations";

/** A row of the picture with the shapes of its stations. */
interface Row {
  readonly dvipa: DvipaPicture;
  readonly stations: readonly {
    readonly as: StackPart;
    readonly station: SVGGElement;
    readonly pill: SVGGElement;
  }[];
  readonly ring: Ring;
}

/** Shows the state of a machine in the picture. */
export class View {
  private readonly rows: readonly Row[];
  /** Id of the row by key of the DVIPA. */
  private readonly rowOf: ReadonlyMap<string, string>;

  constructor(
    private readonly picture: Picture,
    machine: Machine,
  ) {
    this.rows = picture.dvipas.map((dvipa): Row => {
      const stations = partsOf(dvipa).flatMap((as) => {
        const [station, pill] = [part(`${dvipa.id} ${as.stack}`), part(`pill ${dvipa.id} ${as.stack}`)];
        return station === undefined || pill === undefined ? [] : [{ as, station, pill }];
      });
      return { dvipa, stations, ring: new Ring(stations.map(({ pill }) => pill)) };
    });
    this.rowOf = new Map(
      picture.dvipas.flatMap(({ id, addresses, owners, backups }) => {
        const { group } = machine.stack(owners[0] ?? backups[0]!.stack);
        return addresses.map((address) => [`${group}/${address}`, id] as const);
      }),
    );
  }

  show(machine: Machine): void {
    const states = countStates(machine, this.rowOf);
    for (const row of this.rows) this.showRow(row, states, machine);
    this.showSystems(machine);
    this.showCoupling(machine);
  }

  private showRow({ dvipa, stations, ring }: Row, states: States, machine: Machine): void {
    let active: SVGGElement | undefined;
    let owners = 0;
    for (const { as, station, pill } of stations) {
      const { status } = machine.stack(as.stack);
      const { text, className, below, isActive } = stationOf(states, dvipa, as, status);
      if (isActive) {
        active = pill;
        owners++;
      }
      pill.setAttribute("class", className === "down" ? "failed" : className);
      pill.querySelector("text")?.setAttribute("class", `on-${className === "down" ? "failed" : className}`);
      setText(pill, 0, text);
      setText(station, 0, below ?? configuredText(station, 0));
      setTitle(station, `${as.stack}: ${text}${below ? `, ${below}` : ""}`);
    }
    ring.moveTo(owners === 1 ? active : undefined);
  }

  private showSystems(machine: Machine): void {
    for (const { id, name, stacks } of this.picture.systems) {
      const { state, iked, pagent } = machine.system(name);
      const system = shape(id);
      for (const className of ["down", "struck"]) system?.classList.toggle(className, state === "Down");
      for (const [daemon, its] of [
        ["iked", iked],
        ["pagent", pagent],
      ] as const) {
        const chip = part(`${daemon} ${name}`);
        for (const className of ["down", "struck"]) chip?.classList.toggle(className, its === "Down");
      }
      for (const { id: stackId, label } of stacks) this.showStack(stackId, label, machine);
    }
  }

  private showStack(id: string, label: string, machine: Machine): void {
    const box = shape(id);
    if (box === undefined) return;
    const { status } = machine.stack(label);
    const words = { Down: "down", Starting: "starting", Active: "", Left: "left its group" }[status];
    const security = configuredText(box, 2);
    box.classList.toggle("down", status === "Down");
    setText(box, 2, words === "" ? security : words);
  }

  private showCoupling(machine: Machine): void {
    for (const facility of machine.couplingFacilities()) {
      const id = this.picture.facilities.find(({ name }) => name === facility.name)?.id;
      const box = id === undefined ? undefined : shape(id);
      if (box === undefined) continue;
      const down = facility.state === "Down";
      box.classList.toggle("down", down);
      setText(box, 1, down ? "down" : configuredText(box, 1));
    }
    for (const { id, system, facility } of this.picture.links) {
      const link = shape(id);
      if (link === undefined) continue;
      const works = machine.system(system).links.includes(facility);
      link.classList.toggle("down", !works);
      setText(link, 0, works ? configuredText(link, 0) : "no link");
    }
    for (const { id, name, facilities } of this.picture.structures) {
      const { facilities: holding, used } = machine.structure(name);
      for (const facility of facilities) {
        const chip = part(`${id} ${facility}`);
        if (chip === undefined) continue;
        const holds = holding.includes(this.picture.facilities.find((each) => each.id === facility)!.name);
        chip.classList.toggle("holds", holds);
        chip.classList.toggle("elsewhere", !holds);
        setText(chip, 0, holds ? `${configuredText(chip, 0)} · ${counted(used, "record")}` : configuredText(chip, 0));
        setTitle(
          chip,
          holds ? `structure ${name} is here, with ${counted(used, "record")}` : `structure ${name} is not here`,
        );
      }
    }
  }
}
