import { AssemblyTexts } from "../../model/assembly-texts";
import { ASSUMPTIONS } from "../../simulator/assumptions";
import type { Failure } from "../../simulator/failures";
import { Machine } from "../../simulator/machine";
import type { PageData } from "../page-data";
import { Session } from "../session";
import { ClientsForm } from "./clients-form";
import { byId } from "./dom";
import { Messages, seconds } from "./messages";
import { Player } from "./player";
import { addSwitches, showSwitches } from "./switches";
import { View } from "./view";

/** Starts the sysplex of the page, and connects it with what a person does. */
function start(): void {
  const { manifest, files, picture } = JSON.parse(byId("data").textContent ?? "") as PageData;
  const machine = Machine.of(new AssemblyTexts(manifest, new Map(Object.entries(files))));
  machine.start();
  const session = new Session(machine);
  const view = new View(picture, session.machine);
  const messages = new Messages();
  const status = byId("status");

  // The page is a picture without scripts: only with them are its parts to be pressed, and so more than one image.
  const svg = document.querySelector("svg")!;
  svg.setAttribute("role", "group");

  const act = (action: () => readonly string[]) => {
    try {
      done(action());
      player.goOn();
    } catch (error) {
      // What cannot be done is told; nothing has happened.
      done([error instanceof Error ? error.message : String(error)]);
    }
  };
  const press = (failure: Failure) => act(() => session.toggle(failure));
  const switches = addSwitches(session.machine, picture, press);
  const show = () => {
    view.show(session.machine);
    showSwitches(switches, session.machine);
    messages.show(session.machine.log);
    byId("clock").textContent = seconds(session.machine.clock);
    showAssumptions(session.machine.assumptionsUsed);
    clients.show();
    player.show();
  };
  const done = (sentences: readonly string[]) => {
    if (sentences.length > 0) {
      status.textContent = sentences.join(" ");
      tell(session.machine.clock, status.textContent);
    }
    show();
  };
  const player = new Player(session, done);
  const clients = new ClientsForm(session, picture, act);
  status.textContent = "The sysplex is up. Let something fail.";
  show();
  document.documentElement.dataset.ready = "true";
}

/** Adds to what happened, the last first. */
function tell(time: number, text: string): void {
  const story = byId("story");
  if (story.querySelector("time") === null) story.replaceChildren();
  const line = document.createElement("li");
  const when = document.createElement("time");
  when.textContent = seconds(time);
  line.append(when, ` ${text}`);
  story.prepend(line);
}

function showAssumptions(used: readonly string[]): void {
  const items = ASSUMPTIONS.filter(({ id }) => used.includes(id)).map(({ id, text }) => {
    const item = document.createElement("li");
    item.textContent = `${id}: ${text}`;
    return item;
  });
  if (items.length === 0) {
    const none = document.createElement("li");
    none.textContent = "None.";
    items.push(none);
  }
  byId("assumptions").replaceChildren(...items);
}

try {
  start();
} catch (error) {
  byId("status").textContent = `The sysplex cannot run: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
}
