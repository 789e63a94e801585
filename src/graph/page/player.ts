import type { Session } from "../session";
import { byId } from "./dom";

/** The buttons that let time go on and take it back. */
export class Player {
  private readonly stepButton = byId<HTMLButtonElement>("step");
  private readonly runButton = byId<HTMLButtonElement>("run");
  private readonly undoButton = byId<HTMLButtonElement>("undo");
  private readonly resetButton = byId<HTMLButtonElement>("reset");
  private readonly speed = byId<HTMLSelectElement>("speed");
  private readonly follow = byId<HTMLInputElement>("follow");
  private timer: number | undefined;

  /** @param done - shows the moment, and says what happened */
  constructor(
    private readonly session: Session,
    private readonly done: (sentences: readonly string[]) => void,
  ) {
    this.stepButton.addEventListener("click", () => this.alone(() => session.step()));
    this.undoButton.addEventListener("click", () => this.alone(() => this.undo()));
    this.resetButton.addEventListener("click", () => this.alone(() => ["Back at the start.", ...session.reset()]));
    this.runButton.addEventListener("click", () => (this.timer === undefined ? this.run() : this.pause()));
  }

  /** After something was done: time goes on by itself, if the person wants that. */
  goOn(): void {
    if (this.follow.checked && this.timer === undefined) this.run();
  }

  /** Says on the buttons what can be done now. */
  show(): void {
    const { isBusy, canUndo } = this.session;
    this.runButton.textContent = this.timer === undefined ? "Run" : "Pause";
    enable(this.stepButton, isBusy);
    enable(this.runButton, isBusy || this.timer !== undefined);
    enable(this.undoButton, canUndo);
    enable(this.resetButton, canUndo);
  }

  private run(): void {
    const delay = Number(this.speed.value);
    if (!this.session.isBusy) return;
    if (delay === 0) {
      this.done(this.session.settle());
      return;
    }
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      const sentences = this.session.step();
      if (this.session.isBusy) this.run();
      this.done(sentences);
    }, delay);
    this.show();
  }

  private undo(): string[] {
    return this.session.canUndo ? ["Undone.", ...this.session.undo()] : [];
  }

  private pause(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.show();
  }

  private alone(deed: () => readonly string[]): void {
    this.pause();
    this.done(deed());
  }
}

/** A button that would do nothing keeps the focus, so that keyboards do not lose their place. */
function enable(button: HTMLButtonElement, enabled: boolean): void {
  button.setAttribute("aria-disabled", String(!enabled));
}
