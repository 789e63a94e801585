import { canonicalIp } from "../../language/addresses";
import type { DvipaModel } from "../../model/dvipa";
import { requestFor } from "../clients";
import type { Picture } from "../picture";
import type { Session } from "../session";
import { byId } from "./dom";

/** Most DVIPAs to choose from, and most clients that connect at once. */
const MOST_CHOICES = 500;
const MOST_CLIENTS = 40;

/** The form that lets clients connect. */
export class ClientsForm {
  private readonly address = byId<HTMLInputElement>("client-address");
  private readonly choice = byId<HTMLSelectElement>("client-dvipa");
  private readonly port = byId<HTMLInputElement>("client-port");
  private readonly models: readonly DvipaModel[];
  private nextPort = 50000;

  /** @param act - does something, shows the moment, and says what happened */
  constructor(
    private readonly session: Session,
    private readonly picture: Picture,
    act: (action: () => readonly string[]) => void,
  ) {
    this.models = session.machine.model.dvipas.slice(0, MOST_CHOICES);
    this.models.forEach(({ address }, i) => this.choice.append(new Option(address, String(i))));
    this.choice.addEventListener("change", () => this.propose());
    byId<HTMLFormElement>("client").addEventListener("submit", (event) => {
      event.preventDefault();
      act(() => this.connect());
    });
    byId("connect-all").addEventListener("click", () => act(() => this.connectAll()));
    this.propose();
  }

  show(): void {
    const connections = this.session.machine.connections();
    const counts = new Map<string, number>();
    for (const { status } of connections) counts.set(status, (counts.get(status) ?? 0) + 1);
    const last = connections.at(-1)?.reason;
    const text = [...counts].map(([status, count]) => `${count} ${status.toLowerCase()}`).join(", ");
    byId("connections").textContent =
      connections.length === 0
        ? "No connections."
        : `Connections: ${text}.${last === undefined ? "" : ` The last one: ${last}.`}`;
  }

  private propose(): void {
    const model = this.models[Number(this.choice.value)];
    if (model === undefined) return;
    const { client, port } = requestFor(this.session.machine, model);
    this.address.value = client;
    this.port.value = String(port);
  }

  private connect(): string[] {
    const model = this.models[Number(this.choice.value)];
    if (model === undefined) return [];
    const { subplex } = requestFor(this.session.machine, model);
    const [client, port] = [canonicalIp(this.address.value.trim()), Number(this.port.value)];
    if (client === undefined) return [`${this.address.value} is no IP address.`];
    const sentence = `${client} connects to ${model.address} port ${port}.`;
    const request = { client, dvipa: model.address, port, subplex, clientPort: this.nextPort++ };
    return [sentence, ...this.session.act((machine) => void machine.connect(request))];
  }

  /** A client for the first DVIPA of each row. */
  private connectAll(): string[] {
    const { machine } = this.session;
    const rows = this.picture.dvipas.slice(0, MOST_CLIENTS);
    const models = rows.flatMap(({ addresses }) => machine.model.dvipasAt(addresses[0]!)[0] ?? []);
    const requests = models.map((model) => ({ ...requestFor(machine, model), clientPort: this.nextPort++ }));
    const sentence = requests.length === 1 ? "A client connects." : `${requests.length} clients connect.`;
    return [sentence, ...this.session.act((now) => requests.forEach((request) => now.connect(request)))];
  }
}
